/**
 * The field in which what was asked would be taught, when nothing of it is on offer: by the content of the fields of
 * ISCED-F, else by the ISCO groups of the occupations that have the words in their labels. Never by likeness. Pure.
 */
import type { Sector } from '@stapwijzer/shared/domain/codes.ts'
import { fieldOfIsco } from '@stapwijzer/shared/domain/isco-fields.ts'
import { familyOf } from '@stapwijzer/shared/search/question/families.ts'
import { subjectOf } from '@stapwijzer/shared/search/question/compounds.ts'
import { lexemeOf } from '@stapwijzer/shared/search/language/lexemes.ts'
import {
  isAskWord,
  isCode,
  isFiller,
  isFunctionWord,
  wordsOf,
} from '@stapwijzer/shared/search/language/text-words.ts'
import { subjectFields } from '@stapwijzer/shared/search/words/subject-fields.ts'
import { tableRows } from '@stapwijzer/shared/search/words/table.ts'
import type { Occupation } from '../occupations/taxonomy.ts'

/** A question of more words is a story; its first ones are looked at. */
const mostWords = 8
/** More fields than this are no direction. */
const mostFields = 2

/** Of each word that tells something its field, in the order of the words; empty when none is known. */
export function nearFields(q: string, occupations: readonly Occupation[]): Sector[] {
  const telling = wordsOf(q).filter(
    (word) =>
      word.length > 2 && !isFunctionWord(word) && !isFiller(word) && !isAskWord(word) && !isCode(word),
  )
  const found = telling
    .slice(0, mostWords)
    .flatMap((word) => fieldOfSubject(word) ?? fieldOfWork(word, occupations) ?? [])
  return [...new Set(found)].slice(0, mostFields)
}

const fieldOfLexeme = new Map<string, Sector>()
const fieldOfWord = new Map<string, Sector>()
for (const { cells } of tableRows(subjectFields)) {
  const [field = '', subjects = ''] = cells
  const broad = field.slice(0, 2) as Sector
  for (const subject of subjects.split(' ')) {
    fieldOfWord.set(subject, broad)
    for (const key of keysOf(subject)) if (!fieldOfLexeme.has(key)) fieldOfLexeme.set(key, broad)
  }
}
const longestFirst = [...fieldOfWord.keys()].sort((a, b) => b.length - a.length)

/** What a word and others of its family are found by. */
function keysOf(word: string): string[] {
  const stem = lexemeOf(word)
  const family = familyOf(word, stem)
  return family === null || family === stem ? [stem] : [stem, family]
}

/** Shorter words are a piece of too many others. */
const shortestPiece = 5

/** The subject itself, or the front or the end of a compound with it: gitaarles, hondentraining. */
function fieldOfSubject(word: string): Sector | null {
  const asked = [word, subjectOf(word)].flatMap((one) => (one === null ? [] : keysOf(one)))
  for (const key of asked) {
    const field = fieldOfLexeme.get(key)
    if (field !== undefined) return field
  }
  const piece = longestFirst.find(
    (subject) => subject.length >= shortestPiece && (word.startsWith(subject) || word.endsWith(subject)),
  )
  return piece === undefined ? null : fieldOfWord.get(piece)!
}

/** A direction must hold for most of the occupations that have the word. */
const most = 0.6

function fieldOfWork(word: string, occupations: readonly Occupation[]): Sector | null {
  const keys = new Set(keysOf(word))
  const front = word.slice(0, sharedFront)
  const having = new Set<number>()
  for (const [other, numbers] of labelWordsOf(occupations)) {
    if (!other.startsWith(front) || !keysOf(other).some((key) => keys.has(key))) continue
    for (const number of numbers) having.add(number)
  }
  const counts = new Map<Sector | null, number>()
  for (const number of having) {
    const field = fieldOfIsco(occupations[number]!.iscoCode!)
    counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= most * having.size ? best[0] : null
}

/** Words of one stem or family begin alike; taking every word of a taxonomy to its stem is dear. */
const sharedFront = 3

/** The words of labels, with the positions of the occupations that have them. */
type LabelWords = ReadonlyMap<string, readonly number[]>

/** Of a taxonomy, made at the first question that needs it. */
const made = new WeakMap<readonly Occupation[], LabelWords>()

function labelWordsOf(occupations: readonly Occupation[]): LabelWords {
  const known = made.get(occupations)
  if (known) return known
  const found = new Map<string, number[]>()
  for (const [at, { label, altLabels, iscoCode }] of occupations.entries()) {
    if (iscoCode === null) continue
    for (const word of new Set(wordsOf([label, ...altLabels].join(' ')))) {
      const numbers = found.get(word)
      if (numbers) numbers.push(at)
      else found.set(word, [at])
    }
  }
  made.set(occupations, found)
  return found
}
