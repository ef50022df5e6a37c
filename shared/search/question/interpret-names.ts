/** Places, schools and occupations by their names. Pure; the names are the vocabulary's. */
import { familyOf } from './families.ts'
import { phraseAt } from './interpret-codes.ts'
import type { Position, Reading } from './recogniser.ts'
import { isSubject } from './compounds.ts'
import type { Point } from '../../domain/distance.ts'
import { stemOf } from '../language/stem.ts'
import { wordsOf } from '../language/text-words.ts'
import type { KnownOccupation, KnownPlace, Vocabulary } from './vocabulary.ts'
import { ambiguousPlaces, providerShortNames } from '../words/phrases.ts'
import { tableRows } from '../words/table.ts'

/** Longest name that is looked for, in words. */
const longestName = 7

/** `in`, `bij` or `rond` a place; without such a word only when the name is no other word too. */
export function readPlace({ q, words, at, vocabulary }: Position): Reading | null {
  const written = postcodeAt(q, words, at, vocabulary)
  if (written) return written
  const lead = leadAt(words, at)
  const start = at + lead.length
  for (let length = Math.min(longestName, words.length - start); length > 0; length--) {
    const name = phraseAt(words, start, length)
    const place = vocabulary.places.get(name)
    if (!place) continue
    if (lead.length === 0 && length === 1 && (!place.clear || isOtherWord(name, vocabulary))) return null
    return placed(place, lead.length + length, lead.km)
  }
  return null
}

/** The middle of a place by its name alone, however it is written; null for a name that is none. */
export function pointOfPlace(name: string, places: Vocabulary['places']): Point | null {
  return places.get(wordsOf(name).join(' '))?.point ?? null
}

/** A school by its full name or by a short one. */
export function readProvider({ words, at, vocabulary }: Position): Reading | null {
  for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
    const name = phraseAt(words, at, length)
    const known = vocabulary.providers.get(shortNames.get(name) ?? name) ?? vocabulary.providers.get(name)
    if (!known || (length === 1 && !shortNames.has(name) && isOtherWord(name, vocabulary))) continue
    return {
      length,
      items: known.ids.map((id) => ({ kind: 'provider', filter: 'provider', value: id, name: known.name })),
      filters: { provider: [...known.ids] },
    }
  }
  return null
}

/** The longest occupation that is named from here on. */
export function occupationAt(
  words: readonly { word: string }[],
  at: number,
  vocabulary: Vocabulary,
): { length: number; occupations: readonly KnownOccupation[] } | null {
  for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
    const phrase = phraseAt(words, at, length)
    const occupations =
      vocabulary.occupations.get(phrase) ?? vocabulary.occupations.get(phrase.replace(/\belectr/g, 'elektr'))
    if (occupations) return { length, occupations }
  }
  return null
}

function placed(place: KnownPlace, length: number, km: number): Reading {
  return {
    length,
    items: [
      { kind: 'place', filter: 'postcode', value: place.pc4, name: place.name },
      { kind: 'place', filter: 'distanceKm', value: String(km) },
    ],
    filters: { distanceKm: km },
    origin: place.point,
  }
}

/** How far people look when they name a place: in it, or around it. */
const within = 10
const around = 25
const leads: readonly (readonly [phrase: string, km: number])[] = [
  ['in de buurt van', around],
  ['in de omgeving van', around],
  ['in de regio', around],
  ['in regio', around],
  ['in en rond', around],
  ['in de stad', within],
  ['buurt van', around],
  ['omgeving van', around],
  ['omgeving', around],
  ['regio', around],
  ['rondom', around],
  ['rond', around],
  ['nabij', around],
  ['bij', around],
  ['vlakbij', around],
  ['dichtbij', around],
  ['vanuit', around],
  ['in', within],
  ['te', within],
  ['near', around],
]

/** "binnen 15 km van", "10 kilometer rond": what the API takes as a distance. */
const distance =
  /^(?:(?:binnen|op|tot|max|maximaal) )?(?:de )?([1-9]\d{0,2}) ?(?:km|kilometer) (?:van|vanaf|vanuit|rond|rondom|om)$/

function leadAt(words: readonly { word: string }[], at: number): { length: number; km: number } {
  for (let length = Math.min(5, words.length - at - 1); length > 1; length--) {
    const said = distance.exec(phraseAt(words, at, length))
    if (said && Number(said[1]) <= 500) return { length, km: Number(said[1]) }
  }
  for (const [phrase, km] of leads) {
    const length = phrase.split(' ').length
    if (at + length < words.length && phraseAt(words, at, length) === phrase) return { length, km }
  }
  return { length: 0, km: within }
}

/** A whole postcode, `3811 AB` or `3811ab`; four digits alone may be anything. */
function postcodeAt(q: string, words: Position['words'], at: number, { places }: Vocabulary): Reading | null {
  const said = /^([1-9]\d{3}) ?([A-Za-z]{2})(?![\p{L}\p{N}])/u.exec(
    q.slice(words[at]!.from, words[at]!.from + 8),
  )
  if (!said) return null
  const [text, pc4 = '', letters = ''] = said
  if (text.includes(' ') && letters !== letters.toUpperCase()) return null
  const place = places.get(`#${pc4}`)
  return place ? placed({ ...place, name: pc4 }, text.includes(' ') ? 2 : 1, within) : null
}

/** Whether a name is also a word that courses are about. */
function isOtherWord(name: string, { occupations }: Vocabulary): boolean {
  return (
    ambiguous.has(name) || isSubject(name) || familyOf(name, stemOf(name)) !== null || occupations.has(name)
  )
}

const ambiguous = new Set(ambiguousPlaces.trim().split(/\s+/))
const shortNames = new Map(tableRows(providerShortNames).map(({ cells }) => [cells[0]!, cells[1]!]))
