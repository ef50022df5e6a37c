/** How the words of a question were read: as typed, repaired, or more widely. Pure; the engine says what it knows. */
import type { Widening } from '../domain/search.ts'
import type { Words } from './postgres-relevance.ts'
import { asked, titleKey, typedWords } from './understand.ts'

export type Reading = {
  words: Words
  correction?: { from: string; to: string }
  widened: Widening[]
}

/** As typed; null when the question holds no word at all. */
export function readingOf(q: string, exact: boolean): Reading | null {
  const { words, key } = asked(q, exact)
  if (key === '') return null
  return { words: { words, anyOf: null, key }, widened: [] }
}

/** With unknown words replaced, and others read as the beginning of words (`word*`). */
export function reread(
  q: string,
  reading: Reading,
  repairs: ReadonlyMap<string, string>,
  beginnings: ReadonlyMap<string, string>,
): Reading {
  const to = repairs.size > 0 ? corrected(q, repairs) : q
  const words = reading.words.words.map((word) => repairs.get(word) ?? beginnings.get(word) ?? word)
  return {
    words: { words: [...new Set(words)], anyOf: null, key: titleKey(to) },
    ...(to === q ? {} : { correction: { from: q, to } }),
    widened: beginnings.size > 0 ? ['compound'] : [],
  }
}

/** Most words of a question that are looked at one by one. */
export const mostWords = 8

/** A word in this many courses tells nothing beside one that is in fewer: it helps to rank, not to find. */
export const frequent = 2000

/** Any of the words that the catalogue knows; rare ones weigh more. Null when there is none. */
export function anyWord(reading: Reading, courses: ReadonlyMap<string, number>): Reading | null {
  const known = reading.words.words
    .flatMap((word) => (courses.get(word) ? [{ word, courses: courses.get(word)! }] : []))
    .sort((a, b) => a.courses - b.courses || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
  if (known.length === 0) return null
  const telling = known.filter((one) => one.courses < frequent)
  const anyOf = (telling.length > 0 ? telling : known.slice(0, 2)).map((one) => ({
    word: one.word,
    weight: Math.max(1, Math.round(100 * Math.log(1 + 20_000 / (one.courses + 1)))),
  }))
  return {
    ...reading,
    words: { ...reading.words, words: known.map(({ word }) => word), anyOf },
    widened: [...reading.widened, 'any-word'],
  }
}

/** The question with its misspelt words replaced and everything else, also spaces and signs, as typed. */
function corrected(q: string, repairs: ReadonlyMap<string, string>): string {
  let text = ''
  let at = 0
  for (const { word, from, to } of typedWords(q)) {
    const repair = repairs.get(word)
    if (repair === undefined || from < at) continue
    text += q.slice(at, from) + repair
    at = to
  }
  return text + q.slice(at)
}
