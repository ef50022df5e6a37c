/**
 * A course as Meilisearch holds it, made from its search rows in the database (the one projection, `../document/document.ts`), so
 * that both engines hold the same words. Pure. What changes with the day (next start, price, place) is worked out for
 * the day it is made on, with the days between which that stays true.
 */
import { addDays } from '../../domain/calendar.ts'
import { unpackCodes } from '../../domain/code-numbers.ts'
import {
  codesIn,
  flagNames,
  hasFlag,
  severalNames,
  type CodeName,
  type NamesOfKind,
} from '../../domain/filters.ts'
import { isMarked } from '../language/lexemes.ts'
import { placeKey } from './place-list.ts'
import { safeKey, titleDigest } from './safe-key.ts'
import { everyCourse } from './settings.ts'

/** A row of `catalogue.course_words` with what belongs to it. */
export type CourseRow = {
  id: string
  doc: number
  quality: number
  providerId: string
  codes: number
  flags: number
  flexible: boolean
  /** `nl` or `en,nl`. */
  languages: string
  /** Tenths. */
  hoursPerWeek: number | null
  /** Tenths. */
  weeks: number | null
  /** Cents. */
  price: number | null
  starts: string[]
  /** Beside each start: the last day on which it is offered; null when that is the start itself. */
  openUntil: string[] | null
  /** Beside each start. */
  pricesFrom: (number | null)[] | null
  titleLength: number
  titleKey: string
  titleWords: string[]
  /** Lexemes of all texts, by the weight they have. */
  words: [lexeme: string, weight: string | null][]
  places: Place[]
  /** Ids of what its page lists: concepts that are not retired. */
  occupations: string[]
  skills: string[]
}

/** A point of the unit sphere, and the days on which it counts: later than `after`, up to and including `until`. */
export type Place = { x: number; y: number; z: number; after: string; until: string }

export type MeiliDocument = {
  id: string
  /** Number of the projection that it was made of. */
  doc: number
  /** Generation of the index: the same for all documents of one rebuild. */
  gen: string
  /** Days as numbers (20261128), first and last on which the facts of the day are right. */
  from: number
  until: number
  title: string[]
  main: string[]
  body: string[]
  every: string
  /** Families, parts of compounds, words of names and occupations: asked for, never typed. */
  titleWider: string[]
  wider: string[]
  titleKey: string
  titleLength: number
  quality: number
  provider: string
  language: string[]
  flexible?: true
  hoursPerWeek?: number
  weeks?: number
  price?: number
  starts: number[]
  nextStart?: number
  /** Keys of the places that count on its day. */
  places: string[]
  /** What it is linked to, for the filters of these names. */
  occupation: string[]
  skill: string[]
} & Partial<Record<CodeName, string>> &
  Partial<Record<NamesOfKind<'flag'>, true>> &
  Record<NamesOfKind<'several'>, string[]>

export function meiliDocument(row: CourseRow, gen: string, today: string): MeiliDocument {
  const { inCrebo: _crebo, recognised: _recognised, ...codes } = unpackCodes(row.codes)
  const inTitle = new Set(row.titleWords)
  const plain = row.words.filter(([lexeme]) => !isMarked(lexeme))
  const of = (test: (weight: string | null) => boolean) =>
    plain
      .filter(([lexeme, weight]) => !inTitle.has(lexeme) && test(weight))
      .map(([lexeme]) => safeKey(lexeme))
  const passed = lastDays(row).filter((last) => last < today).length
  const ahead = row.starts.slice(passed).sort()
  return known({
    id: row.id,
    doc: row.doc,
    gen,
    ...validDays(row, today),
    title: row.titleWords.filter((lexeme) => !isMarked(lexeme)).map(safeKey),
    main: of((weight) => weight === 'B'),
    body: of((weight) => weight !== 'B'),
    every: everyCourse,
    titleWider: row.titleWords.filter(isMarked).map(safeKey),
    wider: row.words.filter(([lexeme]) => isMarked(lexeme)).map(([lexeme]) => safeKey(lexeme)),
    titleKey: titleDigest(row.titleKey),
    titleLength: row.titleLength,
    quality: row.quality,
    provider: safeKey(row.providerId),
    ...codes,
    occupation: row.occupations.map(safeKey),
    skill: row.skills.map(safeKey),
    language: row.languages === '' ? [] : row.languages.split(','),
    ...Object.fromEntries(flagNames.map((name) => [name, hasFlag(row.flags, name) || undefined])),
    ...Object.fromEntries(severalNames.map((name) => [name, codesIn(row.flags, name)])),
    flexible: row.flexible || undefined,
    hoursPerWeek: row.hoursPerWeek,
    weeks: row.weeks,
    price: row.pricesFrom?.[passed] ?? row.price,
    starts: ahead.map(dayNumber),
    nextStart: ahead[0] && dayNumber(ahead[0]),
    places: placesOn(row.places, today),
  })
}

/** `2026-11-28` as 20261128. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

/** Unknown is absent: an absent value never matches a filter, is not counted and is sorted last. */
function known(document: Record<string, unknown>): MeiliDocument {
  return Object.fromEntries(
    Object.entries(document).filter(([, value]) => value !== null && value !== undefined),
  ) as MeiliDocument
}

function lastDays({ starts, openUntil }: Pick<CourseRow, 'starts' | 'openUntil'>): readonly string[] {
  return openUntil ?? starts
}

/** A start is ahead up to the last day on which it is offered; a place counts from the day after `after` to `until`. */
function validDays(row: CourseRow, today: string): { from: number; until: number } {
  const changes = [
    ...lastDays(row).map((last) => addDays(last, 1)),
    ...row.places.flatMap(({ after, until }) => [after, until].filter(isDay).map((day) => addDays(day, 1))),
  ]
  const past = changes.filter((day) => day <= today)
  const ahead = changes.filter((day) => day > today)
  return {
    from: past.length > 0 ? dayNumber(past.reduce((a, b) => (a > b ? a : b))) : 0,
    until:
      ahead.length > 0
        ? dayNumber(
            addDays(
              ahead.reduce((a, b) => (a < b ? a : b)),
              -1,
            ),
          )
        : 99_999_999,
  }
}

const isDay = (text: string) => /^\d{4}-/.test(text)

function placesOn(places: readonly Place[], today: string): string[] {
  const keys = places
    .filter(({ after, until }) => (!isDay(after) || after < today) && (!isDay(until) || until >= today))
    .map(({ x, y, z }) => placeKey({ lat: degrees(Math.asin(z)), lon: degrees(Math.atan2(y, x)) }))
  return [...new Set(keys)]
}

const degrees = (radians: number) => (radians * 180) / Math.PI
