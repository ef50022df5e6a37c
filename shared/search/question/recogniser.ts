/** What reads a part of a question as a filter. */
import type { Point } from '../../domain/distance.ts'
import type { Filters } from '../../domain/filters.ts'
import type { TypedWord } from '../language/text-words.ts'
import type { Interpretation } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is looked at: the whole question, its words, and where to begin. */
export type Position = {
  q: string
  words: readonly TypedWord[]
  at: number
  vocabulary: Vocabulary
  today: string
}

/** Words that were read as filters. */
export type Reading = {
  /** How many words. */
  length: number
  items: readonly Omit<Interpretation, 'text'>[]
  filters: Filters
  origin?: Point
}

export type Recogniser = (position: Position) => Reading | null
