/**
 * Finds filters in the words of a question: "mbo 4 avond in amersfoort" is a level, evenings and a place. Each recogniser
 * looks at the words from one position on and says how many it read. Pure.
 */
import type { Point } from '../../domain/distance.ts'
import type { FilterName, Filters } from '../../domain/filters.ts'
import { readCode } from './interpret-codes.ts'
import { readDate } from './interpret-dates.ts'
import { readPlace, readProvider } from './interpret-names.ts'
import { readPrice } from './interpret-price.ts'
import type { Interpretation } from './question.ts'
import type { TypedWord } from '../language/text-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Position, Reading, Recogniser } from './recogniser.ts'

export type Interpreted = {
  /** Words that stay words. */
  left: TypedWord[]
  filters: Filters
  origin?: Point
  interpretation: Interpretation[]
}

/** A filter that was chosen wins: the words that say one like it are left out and change nothing. */
export function interpret(
  q: string,
  words: readonly TypedWord[],
  chosen: Filters & { postcode?: boolean },
  vocabulary: Vocabulary,
  today: string,
): Interpreted {
  const found: Interpreted = { left: [], filters: {}, interpretation: [] }
  for (let at = 0; at < words.length;) {
    const reading = firstReading({ q, words, at, vocabulary, today })
    if (reading === null) {
      found.left.push(words[at]!)
      at += 1
      continue
    }
    const last = words[at + reading.length - 1]!
    take(found, reading, q.slice(words[at]!.from, last.to), chosen)
    at += reading.length
  }
  return found
}

/** In this order: a school may be named after a place, and a level may look like a price. */
const recognisers: readonly Recogniser[] = [readProvider, readCode, readPrice, readDate, readPlace]

function firstReading(position: Position): Reading | null {
  for (const recogniser of recognisers) {
    const reading = recogniser(position)
    if (reading) return reading
  }
  return null
}

function take(
  found: Interpreted,
  { items, filters, origin }: Reading,
  text: string,
  chosen: Filters & { postcode?: boolean },
): void {
  const names = Object.keys(filters) as FilterName[]
  const taken = (name: FilterName | 'postcode') =>
    name in chosen && chosen[name] !== undefined && chosen[name] !== false
  if (names.some(taken) || (origin && chosen.postcode)) return
  // The same kind said twice: any of the values will do.
  for (const name of names) {
    const [before, now] = [found.filters[name], filters[name]]
    const both = Array.isArray(before) && Array.isArray(now) ? [...new Set([...before, ...now])] : now
    Object.assign(found.filters, { [name]: both })
  }
  if (origin) found.origin = origin
  found.interpretation.push(...items.map((item) => ({ ...item, text })))
}
