/** What is known of names and words when a question is read. Comes in as data; who keeps it decides how fresh it is. */
import type { Point } from '../../domain/distance.ts'

export type Vocabulary = {
  /** Whether any course has this lexeme. */
  knows(lexeme: string): boolean
  /** Whether this folded word may be part of a compound: it stands by itself in a course or in a label. */
  isPart(word: string): boolean
  /** Whether this folded word stands in a label of an occupation: misspelt ones are repaired by these too. */
  isLabelWord(word: string): boolean
  /** Whether this folded word is a word of the language, or stands in a label of the taxonomy: such a word is no slip. */
  isWord: (word: string) => boolean
  /** By folded name in words (`s hertogenbosch`), and by `#` and the four digits of a postcode. */
  places: ReadonlyMap<string, KnownPlace>
  /** By folded name in words. */
  providers: ReadonlyMap<string, KnownProvider>
  /** By folded label in words; several occupations may share one. */
  occupations: ReadonlyMap<string, readonly KnownOccupation[]>
}

export type KnownPlace = {
  name: string
  pc4: string
  point: Point
  /** Large enough to be meant when only its name stands there. */
  clear: boolean
}
/** One school may come from several sources, each with an id of its own. */
export type KnownProvider = { ids: readonly string[]; name: string }
export type KnownOccupation = { id: string; label: string }

/** Knows nothing: words are only words. */
export const emptyVocabulary: Vocabulary = {
  knows: () => false,
  isPart: () => false,
  isLabelWord: () => false,
  isWord: () => false,
  places: new Map(),
  providers: new Map(),
  occupations: new Map(),
}
