/**
 * What a question in words asks of an engine, after it was read. Every word in it is a lexeme as the index holds it
 * (`../language/lexemes.ts`), so that engines compare texts and know nothing of language.
 */
import type { FilterName } from '../../domain/filters.ts'
import type { Loosening, ReadKind } from '../../domain/search.ts'

/** How an alternative came to stand beside the word that was typed. */
export type Reason = 'typed' | 'name' | 'family' | 'compound' | 'synonym' | 'occupation' | 'beginning'

/**
 * One way to have a term: a course that has all of `words`. A word that ends in `*` (only with `beginning`) stands for
 * every lexeme that begins so.
 */
export type Alternative = { words: readonly string[]; by: Reason }

/** A term of a question: any of its alternatives will do. */
export type Term = {
  /** The folded word, as typed or as corrected. */
  word: string
  /** The first one is the word itself. */
  alternatives: readonly Alternative[]
}

/** A lexeme of which any will do, with a whole number as weight: the rarer, the heavier. `inTitle`: elsewhere it tells nothing. */
export type Weighed = { word: string; weight: number; inTitle?: true }

/** What an engine has to find: the courses that have all the terms, or that have the title. */
export type Question = {
  terms: readonly Term[]
  /** When set: the courses that have any of these; `terms` then only rank. */
  anyOf: readonly Weighed[] | null
  /** Title key of the whole question: a course whose title it is comes first, whatever its words. */
  key: string
}

/** Something that was read in the words, as a filter of the API. */
export type Interpretation = {
  kind: ReadKind
  /** The words it was read in, as typed. */
  text: string
  /** Parameter of the API. A place is `postcode`; its distance goes without saying. */
  filter: FilterName | 'postcode'
  value: string
  /** Name of a place or a provider; codes have their words elsewhere. */
  name?: string
}

/** Something that was read in the words and is no filter of the answer. */
export type Loosened = Interpretation & { because: Loosening }

/**
 * An occupation that words of the question name. A course that leads to it has these words; so does one that says them, so
 * it is no filter.
 */
export type NamedOccupation = { id: string; label: string; text: string }
