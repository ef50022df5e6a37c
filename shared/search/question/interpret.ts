/**
 * Finds filters in the words of a question: "mbo 4 avond in amersfoort" is a level, evenings and a place. Each recogniser
 * looks at the words from one position on and says how many it read. Pure.
 */
import type { Point } from '../../domain/distance.ts'
import type { FilterName, Filters } from '../../domain/filters.ts'
import type { Loosening } from '../../domain/search.ts'
import { readCode } from './interpret-codes.ts'
import { readDate } from './interpret-dates.ts'
import { readPlace, readProvider } from './interpret-names.ts'
import { readPrice } from './interpret-price.ts'
import { readMeant } from './other-languages.ts'
import type { Interpretation, Loosened } from './question.ts'
import { isFunctionWord, type TypedWord } from '../language/text-words.ts'
import { isDenial } from './sentence.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Position, Reading, Recogniser } from './recogniser.ts'

/** What the visitor chose; it wins from what is read. */
export type Chosen = Filters & { postcode?: boolean }

export type Interpreting = {
  vocabulary: Vocabulary
  chosen: Chosen
  /** Calendar day in Europe/Amsterdam. */
  today: string
  /** Words that say one of these filters stay words; `all`: nothing is read. */
  unread?: 'all' | readonly FilterName[]
  /** Words of a sentence that tell about the person: a level in them is what somebody has. */
  told?: ReadonlySet<TypedWord> | undefined
}

export type Interpreted = {
  /** Words that stay words. */
  left: TypedWord[]
  filters: Filters
  origin?: Point
  /** What was read, as `filters` has it. */
  interpretation: Interpretation[]
  /** What was read and is in no filter. */
  loosened: Loosened[]
}

/** A filter that was chosen wins: the words that say another one are left out, and are told as loosened. */
export function interpret(
  q: string,
  words: readonly TypedWord[],
  { vocabulary, chosen, today, unread = [], told }: Interpreting,
): Interpreted {
  const found: Interpreted = { left: [], filters: {}, interpretation: [], loosened: [] }
  if (unread === 'all') return { ...found, left: [...words] }
  for (let at = 0; at < words.length;) {
    const reading = firstReading({ q, words, at, vocabulary, today })
    const length = reading?.length ?? 1
    if (reading === null || namesOf(reading).some((name) => unread.includes(name))) {
      found.left.push(...words.slice(at, at + length))
    } else {
      const text = q.slice(words[at]!.from, words[at + length - 1]!.to)
      const denial = denialBefore(words, at)
      const isTold = told?.has(words[at]!) && namesOf(reading).every((name) => name === 'level')
      if (!isTold && denial === null) take(found, reading, text, chosen)
      else {
        const because = isTold ? ('told' as const) : ('denied' as const)
        found.loosened.push(...reading.items.map((item) => ({ ...item, text, because })))
        found.left = found.left.filter((word) => word !== denial)
      }
    }
    at += length
  }
  return found
}

/** The word that denies what stands here. What is denied is not left out of the courses: there is no filter for that. */
function denialBefore(words: readonly TypedWord[], at: number): TypedWord | null {
  const before = words.slice(0, at).findLast(({ word }) => isDenial(word) || !isFunctionWord(word))
  return before && isDenial(before.word) ? before : null
}

/** What was read in the words of any of these filters, and what is left: "in januari" is two days, and they go together. */
export function withoutRead<R extends Pick<Interpreted, 'filters' | 'interpretation' | 'loosened'>>(
  read: R,
  names: readonly FilterName[],
  because: Loosening,
): R {
  const texts = textsOf(read.interpretation, names)
  const gone = read.interpretation.filter(({ text }) => texts.has(text))
  const filtersGone = new Set<string>(gone.map(filterOf))
  return {
    ...read,
    filters: Object.fromEntries(Object.entries(read.filters).filter(([name]) => !filtersGone.has(name))),
    interpretation: read.interpretation.filter((item) => !gone.includes(item)),
    loosened: [...read.loosened, ...gone.map((item) => ({ ...item, because }))],
  }
}

/** The filters that were read, those that the same words say together. */
export function readTogether(interpretation: readonly Interpretation[]): FilterName[][] {
  const sets: FilterName[][] = []
  for (const name of new Set(interpretation.map(filterOf))) {
    if (sets.some((set) => set.includes(name))) continue
    const texts = textsOf(interpretation, [name])
    sets.push([...new Set(interpretation.filter(({ text }) => texts.has(text)).map(filterOf))])
  }
  return sets
}

/** All words that say these filters, and what those words say besides. */
function textsOf(interpretation: readonly Interpretation[], names: readonly FilterName[]): Set<string> {
  let filtersSaid = new Set<FilterName>(names)
  for (;;) {
    const texts = new Set(
      interpretation.filter((item) => filtersSaid.has(filterOf(item))).map(({ text }) => text),
    )
    const said = new Set(interpretation.filter(({ text }) => texts.has(text)).map(filterOf))
    if (said.size <= filtersSaid.size) return texts
    filtersSaid = said
  }
}

/** A place is a filter by its distance. An order is none, and it is read only where no other word is left. */
function filterOf({ filter }: Pick<Interpretation, 'filter'>): FilterName {
  return filter === 'postcode' ? 'distanceKm' : (filter as FilterName)
}

/** In this order: a school may be named after a place, and a level may look like a price. */
const recognisers: readonly Recogniser[] = [readMeant, readProvider, readCode, readPrice, readDate, readPlace]

function firstReading(position: Position): Reading | null {
  for (const recogniser of recognisers) {
    const reading = recogniser(position)
    if (reading) return reading
  }
  return null
}

const namesOf = ({ filters }: Reading) => Object.keys(filters) as FilterName[]

function take(found: Interpreted, reading: Reading, text: string, chosen: Chosen): void {
  const items = reading.items.map((item) => ({ ...item, text }))
  const { filters, origin } = reading
  const names = namesOf(reading)
  const taken = (name: FilterName | 'postcode') => chosen[name] !== undefined && chosen[name] !== false
  if (names.some(taken) || (origin && chosen.postcode)) {
    const same = !origin && names.every((name) => isWithin(chosen[name], filters[name]))
    if (!same) found.loosened.push(...items.map((item) => ({ ...item, because: 'chosen' as const })))
    return
  }
  // The same kind said twice: any of the values will do. Of a day, an amount or a place only one can count: the last.
  const other = names.filter((name) => name in found.filters && !Array.isArray(filters[name]))
  const elsewhere = origin && found.origin && !isSamePoint(origin, found.origin)
  if (elsewhere || other.some((name) => found.filters[name] !== filters[name]))
    Object.assign(found, withoutRead(found, other, 'said-again'))
  for (const name of names) {
    const [before, now] = [found.filters[name], filters[name]]
    const both = Array.isArray(before) && Array.isArray(now) ? [...new Set([...before, ...now])] : now
    Object.assign(found.filters, { [name]: both })
  }
  if (origin) found.origin = origin
  found.interpretation.push(...items)
}

const isSamePoint = (one: Point, other: Point) => one.lat === other.lat && one.lon === other.lon

/** Whether what was chosen is what was read, or less of it. */
function isWithin(chosen: Filters[FilterName], read: Filters[FilterName]): boolean {
  if (!Array.isArray(chosen) || !Array.isArray(read)) return chosen === read
  const values: readonly string[] = read
  return chosen.every((value) => values.includes(value))
}
