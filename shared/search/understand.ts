/**
 * Reads the words of a question: which of them count, in which other ways a course may say them, and which of them are
 * a filter. Pure, and the same for every engine.
 */
import type { Point } from '../domain/distance.ts'
import type { Interpretation, Question, Term } from './question.ts'
import type { Filters } from './query.ts'
import { alternativesOf } from './alternatives.ts'
import { isFiller, isFunctionWord, titleKey, typedWords, type TypedWord } from './text-words.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Reading = {
  /** The words as they are: no synonym, family, part, filler or filter is read. */
  exact: boolean
  vocabulary: Vocabulary
  /** What the visitor chose; it wins from what is read. */
  chosen: Filters & { postcode?: boolean }
  /** Calendar day in Europe/Amsterdam. */
  today: string
  /** Reads no filter: all words count as words. */
  wordsOnly?: boolean
}

export type Understood = {
  /** Null when the question holds nothing to look for. */
  question: Question | null
  /** Read in the words. */
  filters: Filters
  /** With a place that was read. */
  origin?: Point
  interpretation: Interpretation[]
}

export function understand(q: string, reading: Reading): Understood {
  const key = titleKey(q)
  if (key === '') return { question: null, filters: {}, interpretation: [] }
  const words = typedWords(q)
  const counting = wordsThatCount(words, reading.exact)
  return {
    question: { terms: termsOf(counting, reading), anyOf: null, key, exact: reading.exact },
    filters: {},
    interpretation: [],
  }
}

function termsOf(words: readonly string[], { exact, vocabulary }: Reading): Term[] {
  return words.map((word) => ({ word, alternatives: alternativesOf(word, exact, vocabulary) }))
}

/**
 * Words that hold a sentence together never count; "cursus", "opleiding", "leren" and the like are in nearly every text,
 * so they count only in an exact search or when nothing else was asked.
 */
function wordsThatCount(typed: readonly TypedWord[], exact: boolean): string[] {
  const all = [...new Set(typed.map(({ word }) => word))]
  const telling = all.filter((word) => !isFunctionWord(word))
  const words = exact ? telling : telling.filter((word) => !isFiller(word))
  return [words, telling, all].find((list) => list.length > 0) ?? []
}
