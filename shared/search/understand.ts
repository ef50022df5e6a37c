/**
 * Reads the words of a question: which of them are a filter, which of them count, and in which other ways a course may
 * say them. Pure, and the same for every engine.
 */
import type { Point } from '../domain/distance.ts'
import { alternativesOf, typedOnly } from './alternatives.ts'
import { interpret } from './interpret.ts'
import { occupationAt } from './interpret-names.ts'
import { conceptLexeme, lexemeOf } from './lexemes.ts'
import type { Alternative, Interpretation, Question, Term } from './question.ts'
import type { Filters } from './query.ts'
import { synonymsAt } from './synonyms.ts'
import { isAskWord, isFiller, isFunctionWord, titleKey, typedWords, type TypedWord } from './text-words.ts'
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
  /** Null when there are no words to look for. */
  question: Question | null
  /** Read in the words. */
  filters: Filters
  /** With a place that was read. */
  origin?: Point
  interpretation: Interpretation[]
}

export function understand(q: string, reading: Reading): Understood {
  const { exact, vocabulary, chosen, today } = reading
  const key = titleKey(q)
  if (key === '') return { question: null, filters: {}, interpretation: [] }
  const typed = typedWords(q)
  if (exact) {
    return {
      question: { terms: exactTerms(typed), anyOf: null, key, exact },
      filters: {},
      interpretation: [],
    }
  }
  const read = reading.wordsOnly
    ? { left: [...typed], filters: {}, interpretation: [] }
    : interpret(q, typed, chosen, vocabulary, today)
  const understoodSomething = read.left.length < typed.length
  const counting = wordsThatCount(read.left, understoodSomething)
  const { terms, occupations } = termsOf(counting, q, vocabulary)
  const interpretation = [...read.interpretation, ...(reading.wordsOnly ? [] : occupations)]
  const question = counting.length === 0 && understoodSomething ? null : { terms, anyOf: null, key, exact }
  return { ...read, question, interpretation }
}

function exactTerms(typed: readonly TypedWord[]): Term[] {
  const all = unique(typed)
  const telling = all.filter(({ word }) => !isFunctionWord(word))
  return (telling.length > 0 ? telling : all).map(({ word }) => ({ word, alternatives: typedOnly(word) }))
}

/**
 * Words that hold a sentence together never count; "cursus", "opleiding", "diploma", "leren" and the like are in nearly
 * every text, so they count only when nothing else was asked.
 */
function wordsThatCount(typed: readonly TypedWord[], understoodSomething: boolean): TypedWord[] {
  const all = unique(typed)
  const telling = all.filter(({ word }) => !isFunctionWord(word))
  const words = telling.filter(({ word }) => !isFiller(word) && !isAskWord(word))
  if (words.length > 0 || understoodSomething) return words
  return telling.length > 0 ? telling : all
}

/** Terms in order: phrases that have synonyms or name an occupation are one term, other words one each. */
function termsOf(
  words: readonly TypedWord[],
  q: string,
  vocabulary: Vocabulary,
): { terms: Term[]; occupations: Interpretation[] } {
  const terms: Term[] = []
  const occupations: Interpretation[] = []
  for (let at = 0; at < words.length;) {
    const same = synonymsAt(words, at)
    const named = occupationAt(words, at, vocabulary)
    const length = Math.max(same?.length ?? 1, named?.length ?? 1)
    const some = words.slice(at, at + length)
    const alternatives: Alternative[] =
      length === 1
        ? alternativesOf(some[0]!.word)
        : [{ words: some.map(({ word }) => lexemeOf(word)), by: 'typed' }, ...together(some)]
    if (same?.length === length) alternatives.push(...same.alternatives)
    if (named?.length === length) {
      for (const { id } of named.occupations) {
        alternatives.push({ words: [conceptLexeme(id)], by: 'occupation' })
      }
      const [first] = named.occupations
      const text = q.slice(some[0]!.from, some.at(-1)!.to)
      occupations.push({
        kind: 'occupation',
        text,
        filter: 'occupation',
        value: first!.id,
        name: first!.label,
      })
    }
    terms.push({ word: some.map(({ word }) => word).join(' '), alternatives: distinct(alternatives) })
    at += length
  }
  return { terms, occupations }
}

/** Each word of a phrase in a wider sense, all of them; and the phrase written as one word. */
function together(words: readonly TypedWord[]): Alternative[] {
  const wider = words.map(({ word }) => alternativesOf(word))
  const families = wider.map((ways) => (ways.find(({ by }) => by === 'family') ?? ways[0]!).words[0]!)
  const joined = words.every(({ word }) => /^[a-z]{2,}$/.test(word))
    ? [{ words: [lexemeOf(words.map(({ word }) => word).join(''))], by: 'compound' as const }]
    : []
  return [{ words: families, by: 'family' }, ...joined]
}

function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const seen = new Map(alternatives.toReversed().map((one) => [[...one.words].sort().join(' '), one]))
  return [...new Set(alternatives.map((one) => seen.get([...one.words].sort().join(' '))!))]
}

function unique(words: readonly TypedWord[]): TypedWord[] {
  const seen = new Set<string>()
  return words.filter(({ word }) => !seen.has(word) && seen.add(word))
}
