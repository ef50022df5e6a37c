/**
 * Reads the words of a question: which of them are a filter, which of them count, and in which other ways a course may
 * say them. Pure, and the same for every engine.
 */
import type { Point } from '../../domain/distance.ts'
import { alternativesOf, typedOnly } from './alternatives.ts'
import { interpret } from './interpret.ts'
import { occupationAt } from './interpret-names.ts'
import { conceptLexeme, lexemeOf } from '../language/lexemes.ts'
import type { Alternative, Interpretation, Question, Term } from './question.ts'
import type { Filters } from '../../domain/filters.ts'
import type { Sort } from '../../domain/search.ts'
import { synonymsAt } from './synonyms.ts'
import {
  isAskWord,
  isFiller,
  isFunctionWord,
  titleKey,
  typedWords,
  wishedOrder,
  type TypedWord,
} from '../language/text-words.ts'
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
  /** Nothing but an order was wished (goedkope cursus): all courses, in it. */
  order?: Sort
}

export function understand(q: string, reading: Reading): Understood {
  const { exact, vocabulary, chosen, today } = reading
  const key = titleKey(q)
  if (key === '') return { question: null, filters: {}, interpretation: [] }
  const typed = exact ? typedWords(q) : withoutMarks(q, typedWords(q))
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
  const order = reading.wordsOnly ? undefined : onlyOrder(read.left)
  if (order) return { ...read, question: null, order }
  const counting = wordsThatCount(read.left, understoodSomething)
  const { terms, occupations } = termsOf(counting, q, vocabulary)
  const interpretation = [...read.interpretation, ...(reading.wordsOnly ? [] : occupations)]
  const question = counting.length === 0 && understoodSomething ? null : { terms, anyOf: null, key, exact }
  return { ...read, question, interpretation }
}

/** Job ads end in signs such as m/v/x, which say nothing of the work. */
function withoutMarks(q: string, typed: TypedWord[]): TypedWord[] {
  const marks = [...q.matchAll(/(?<![\p{L}\p{N}])[mvxwf](?:\/[mvxwf]){1,2}(?![\p{L}\p{N}])/giu)]
  const left = typed.filter(
    ({ from }) => !marks.some(({ 0: mark, index }) => from >= index && from < index + mark.length),
  )
  return left.length > 0 ? left : typed
}

function exactTerms(typed: readonly TypedWord[]): Term[] {
  const all = unique(typed)
  const telling = all.filter(({ word }) => !isFunctionWord(word))
  return (telling.length > 0 ? telling : all).map(({ word }) => ({ word, alternatives: typedOnly(word) }))
}

/** The order that is wished when nothing is asked besides. */
function onlyOrder(words: readonly TypedWord[]): Sort | undefined {
  const isNothing = (word: string) => isFunctionWord(word) || isFiller(word) || isAskWord(word)
  const [order, ...more] = words.flatMap(({ word }) => wishedOrder(word) ?? (isNothing(word) ? [] : [null]))
  return more.length === 0 && order ? order : undefined
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

/** Words that get their other ways; in longer texts the others are only words, so that no question is too dear. */
const widestQuestion = 12

/**
 * One term a word. A phrase that has synonyms, names an occupation or is written as one word gives its ways to each of its
 * words, so that a course has either the phrase in another way or its words one by one.
 */
function termsOf(
  words: readonly TypedWord[],
  q: string,
  vocabulary: Vocabulary,
): { terms: Term[]; occupations: Interpretation[] } {
  const ways: Alternative[][] = words.map(({ word }, at) =>
    at < widestQuestion ? alternativesOf(word) : typedOnly(word),
  )
  const give = (at: number, length: number, alternatives: readonly Alternative[]) => {
    for (let word = at; word < at + length; word++) ways[word]!.push(...alternatives)
  }
  const occupations: Interpretation[] = []
  let free = 0
  for (let at = 0; at < Math.min(words.length, widestQuestion); at++) {
    for (const { length, alternatives } of synonymsAt(words, at)) give(at, length, alternatives)
    if (at + 1 < words.length) give(at, 2, asOneWord(words[at]!.word, words[at + 1]!.word))
    const named = at >= free ? occupationAt(words, at, vocabulary) : null
    if (!named) continue
    free = at + named.length
    const linked = named.occupations.map(({ id }) => conceptLexeme(id))
    give(
      at,
      named.length,
      linked.map((one): Alternative => ({ words: [one], by: 'occupation' })),
    )
    const { id: value, label: name } = named.occupations[0]!
    const text = q.slice(words[at]!.from, words[free - 1]!.to)
    occupations.push({ kind: 'occupation', text, filter: 'occupation', value, name })
  }
  return { terms: words.map(({ word }, at) => ({ word, alternatives: distinct(ways[at]!) })), occupations }
}

/** `project management` is also written as one word. */
function asOneWord(first: string, second: string): Alternative[] {
  if (!/^[a-z]{2,}$/.test(first) || !/^[a-z]{2,}$/.test(second)) return []
  return [{ words: [lexemeOf(first + second)], by: 'compound' }]
}

function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const seen = new Map(alternatives.toReversed().map((one) => [[...one.words].sort().join(' '), one]))
  return [...new Set(alternatives.map((one) => seen.get([...one.words].sort().join(' '))!))]
}

function unique(words: readonly TypedWord[]): TypedWord[] {
  const seen = new Set<string>()
  return words.filter(({ word }) => !seen.has(word) && seen.add(word))
}
