/**
 * Age on any day as an interval, because often only an age or an age band is known. Both ends belong to it.
 * Somebody born on 29 February has their birthday on 1 March in other years.
 */
import type { AgeBand } from '@stapwijzer/shared/domain/funding/facts.ts'
import type { Truth } from './truth.ts'

export type AgeInterval = { low: number; high: number }
/** What is known about somebody's age, the most exact fact only. */
export type KnownAge = { birthDate: string } | { onAsOf: AgeInterval } | null

const bands: Record<AgeBand, AgeInterval> = {
  'under-18': { low: 0, high: 17 },
  '18-26': { low: 18, high: 26 },
  '27-29': { low: 27, high: 29 },
  '30-56': { low: 30, high: 56 },
  '57-66': { low: 57, high: 66 },
  '67-plus': { low: 67, high: Number.POSITIVE_INFINITY },
}

export function knownAge(facts: {
  birthDate?: string | null
  age?: number | null
  ageBand?: AgeBand | null
}): KnownAge {
  if (facts.birthDate != null) return { birthDate: facts.birthDate }
  if (facts.age != null) return { onAsOf: { low: facts.age, high: facts.age } }
  if (facts.ageBand != null) return { onAsOf: bands[facts.ageBand] }
  return null
}

/** Undefined = nothing is known. */
export function ageOn(known: KnownAge, asOf: string, day: string): AgeInterval | undefined {
  if (known === null) return undefined
  if ('birthDate' in known) {
    const age = wholeYears(known.birthDate, day)
    return { low: age, high: age }
  }
  const { low, high } = known.onAsOf
  const years = wholeYears(asOf, day)
  // On the same day of the year everybody had exactly that many birthdays; on another day perhaps one more.
  const sameDay = asOf.slice(5) === day.slice(5)
  return { low: low + years, high: high + years + (sameDay ? 0 : 1) }
}

/** Whole years from one day to another, rounded down: negative when `to` is earlier. */
export function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < anniversary(from, to.slice(0, 4)) ? years - 1 : years
}

/** Month and day on which a day comes round in a year. */
function anniversary(date: string, year: string): string {
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const monthDay = date.slice(5)
  return monthDay === '02-29' && !leap ? '03-01' : monthDay
}

export function below(age: AgeInterval | undefined, limit: number): Truth {
  if (age === undefined) return null
  if (age.high < limit) return true
  return age.low >= limit ? false : null
}

export function atLeast(age: AgeInterval | undefined, limit: number): Truth {
  const younger = below(age, limit)
  return younger === null ? null : !younger
}

/** State pension age follows from these ages whatever the birth year; between them it must be asked. */
export function pensionAgeReached(age: AgeInterval | undefined): Truth {
  if (age === undefined) return null
  if (age.high <= 65) return false
  return age.low >= 68 ? true : null
}
