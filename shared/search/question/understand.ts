/**
 * Reads the words of a question: which of them are a filter, which of them count, and in which other ways a course may
 * say them. Pure, and the same for every engine.
 */
import { alternativesOf, typedOnly } from './alternatives.ts'
import { interpret, type Interpreted, type Interpreting } from './interpret.ts'
import { occupationAt } from './interpret-names.ts'
import { conceptLexeme, lexemeOf } from '../language/lexemes.ts'
import { inDutch, type ReadIn } from './other-languages.ts'
import type { Alternative, NamedOccupation, Question, Term, Weighed } from './question.ts'
import type { Sort } from '../../domain/search.ts'
import { isSentenceWord, sentenceOf, type Sentence } from './sentence.ts'
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
import { isVerbOfAnything } from './widening.ts'

export type Reading = Interpreting & {
  /** The words as they are: no synonym, family, part, filler or filter is read. */
  exact: boolean
  /** The order that was chosen; one that is read never wins from it. */
  sort?: Sort
}

export type Understood = Omit<Interpreted, 'left'> & {
  /** Null when there are no words to look for. */
  question: Question | null
  /** Named by the words that are looked for. */
  occupations: NamedOccupation[]
  /** Nothing but an order was wished (goedkope cursus): all courses, in it. */
  order?: Sort
  /** Words are in another language than Dutch. */
  readIn?: ReadIn
}

export const nothingUnderstood: Understood = {
  question: null,
  filters: {},
  interpretation: [],
  loosened: [],
  occupations: [],
}

export function understand(q: string, reading: Reading): Understood {
  const { exact, vocabulary } = reading
  const key = titleKey(q)
  if (key === '') return nothingUnderstood
  const typed = exact ? typedWords(q) : withoutMarks(q, typedWords(q))
  if (exact) {
    return { ...nothingUnderstood, question: { terms: exactTerms(typed), anyOf: null, key } }
  }
  const other = reading.unread === 'all' ? null : inDutch(q, typed, vocabulary)
  const asDutch = other?.words ?? typed
  const sentence = sentenceOf(q, asDutch)
  const { left, ...filters } = interpret(q, asDutch, { ...reading, told: sentence?.told })
  const read = other ? { ...filters, readIn: other.readIn } : filters
  const understoodSomething = left.length < typed.length
  const order = reading.unread === 'all' ? null : onlyOrder(left)
  if (order) return { ...inOrder(read, order, q, reading.sort), question: null, occupations: [] }
  const counting = wordsThatCount(left, understoodSomething, sentence)
  const { terms, occupations } = termsOf(counting, q, vocabulary)
  const asked: Question = sentence
    ? { terms: marked(terms, counting, sentence), anyOf: null, isSentence: true, key }
    : { terms, anyOf: onlyTitles(terms), key }
  const question = counting.length === 0 && understoodSomething ? null : asked
  return { ...read, question, occupations }
}

/** Verbs of anything by themselves (maken) stand in texts of every subject: who types no more finds what is called so. */
function onlyTitles(terms: readonly Term[]): Weighed[] | null {
  if (terms.length === 0 || !terms.every(({ word }) => isVerbOfAnything(word))) return null
  return terms.map(({ word }) => ({ ways: [[lexemeOf(word)]], weight: 1, inTitle: true }))
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

type WishedOrder = { sort: Sort; word: TypedWord }

/** What was read, with the order; one that was chosen wins, and then it is told that the other does not count. */
function inOrder(
  read: Omit<Interpreted, 'left'>,
  { sort, word }: WishedOrder,
  q: string,
  chosen: Sort = 'relevance',
): Omit<Interpreted, 'left'> & { order?: Sort } {
  const item = { kind: 'order', text: q.slice(word.from, word.to), filter: 'sort', value: sort } as const
  if (chosen === 'relevance' || chosen === sort)
    return { ...read, interpretation: [...read.interpretation, item], order: sort }
  return { ...read, loosened: [...read.loosened, { ...item, because: 'chosen' }] }
}

/** The order that is wished when nothing is asked besides, and the word that says it. */
function onlyOrder(words: readonly TypedWord[]): WishedOrder | null {
  const isNothing = (word: string) => isFunctionWord(word) || isFiller(word) || isAskWord(word)
  const [only, ...more] = words.filter(({ word }) => wishedOrder(word) || !isNothing(word))
  const sort = only && more.length === 0 ? wishedOrder(only.word) : undefined
  return only && sort ? { sort, word: only } : null
}

/**
 * Words that hold a sentence together never count; "cursus", "opleiding", "diploma", "leren" and the like are in nearly
 * every text, so they count only when nothing else was asked.
 */
function wordsThatCount(
  typed: readonly TypedWord[],
  understoodSomething: boolean,
  sentence: Sentence | null,
): TypedWord[] {
  const all = unique(typed)
  const unheld = all.filter(({ word }) => !isFunctionWord(word))
  const subjects = sentence ? unheld.filter(({ word }) => !isSentenceWord(word)) : unheld
  const telling = subjects.length > 0 ? subjects : unheld
  const words = telling.filter(({ word }) => !isFiller(word) && !isAskWord(word))
  if (words.length > 0 || understoodSomething) return words
  return telling.length > 0 ? telling : all
}

function marked(terms: readonly Term[], words: readonly TypedWord[], { told }: Sentence): Term[] {
  return terms.map((term, at) => (told.has(words[at]!) ? { ...term, told: true as const } : term))
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
): { terms: Term[]; occupations: NamedOccupation[] } {
  const ways: Alternative[][] = words.map(({ word }, at) =>
    at < widestQuestion ? alternativesOf(word) : typedOnly(word),
  )
  const give = (at: number, length: number, alternatives: readonly Alternative[]) => {
    for (let word = at; word < at + length; word++) ways[word]!.push(...alternatives)
  }
  const occupations: NamedOccupation[] = []
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
    const { id, label } = named.occupations[0]!
    occupations.push({ id, label, text: q.slice(words[at]!.from, words[free - 1]!.to) })
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
