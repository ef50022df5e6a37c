/** How long a course lasts: ISO 8601 durations, words in a cell, and how many of a period fit in. */
import type { Duration } from '@stapwijzer/shared/domain/course.ts'
import type { durationUnits } from '@stapwijzer/shared/domain/codes.ts'
import type { Period } from './amount-text.ts'
import { roundHalfUp, toRatio } from './money.ts'

export type DurationUnit = (typeof durationUnits)[number]

/** Weeks in one unit as a fraction; an hour has none. A course of n meeting days counts as n days. */
const weeksIn: Record<Exclude<DurationUnit, 'hours'>, readonly [bigint, bigint]> = {
  days: [1n, 7n],
  weeks: [1n, 1n],
  months: [52n, 12n],
  years: [52n, 1n],
}

const words: Record<string, readonly [unit: DurationUnit, half: boolean]> = {}
function name(unit: DurationUnit, list: string, half = false): void {
  for (const word of list.split(' ')) words[word] = [unit, half]
}
name('hours', 'uur uren uurs hour hours')
name('days', 'dag dagen day days')
name('days', 'dagdeel dagdelen half-day half-days', true)
name('weeks', 'week weken weeks')
name('months', 'maand maanden month months')
name('years', 'jaar jaren year years')

/** The duration of a decimal number (text with a dot) of a unit; null for 0, below 0 and what is no number. */
export function durationOf(number: string, unit: DurationUnit): Duration | null {
  const value = toRatio(number)
  if (!value || value.numerator <= 0n || number.length > 12) return null
  return { value: Number(number), unit, weeks: weeksOf(value, unit) }
}

/** An ISO 8601 duration. The largest unit counts; years and months together count as months. */
export function isoDuration(text: string): Duration | null {
  const form =
    /^P(?:(\d{1,6}(?:[.,]\d{1,4})?)Y)?(?:(\d{1,6}(?:[.,]\d{1,4})?)M)?(?:(\d{1,6}(?:[.,]\d{1,4})?)W)?(?:(\d{1,6}(?:[.,]\d{1,4})?)D)?(?:T(?:(\d{1,6}(?:[.,]\d{1,4})?)H)?(?:(\d{1,6}(?:[.,]\d{1,4})?)M)?(?:\d{1,6}(?:[.,]\d{1,4})?S)?)?$/
  const found = form.exec(text.trim())
  if (!found) return null
  const [years, months, weeks, days, hours, minutes] = found.slice(1).map((part) => part?.replace(',', '.'))
  const whole = (number: string | undefined) => number !== undefined && /^\d+$/.test(number)
  if (whole(years) && whole(months) && Number(months) > 0)
    return durationOf(String(Number(years) * 12 + Number(months)), 'months')
  const parts: [string | undefined, DurationUnit][] = [
    [years, 'years'],
    [months, 'months'],
    [weeks, 'weeks'],
    [days, 'days'],
    [hours, 'hours'],
  ]
  for (const [number, unit] of parts) if (Number(number ?? 0) > 0) return durationOf(number ?? '', unit)
  return Number(minutes ?? 0) > 0 ? durationOf(String(Math.round(Number(minutes) / 6) / 10), 'hours') : null
}

/** A number and a unit in Dutch or English, e.g. `4 maanden`, `1,5 dag`, `3 dagdelen`; `unit` for a bare number. */
export function wordDuration(text: string, unit: DurationUnit | null = null): Duration | null {
  const found = /^(\d{1,6}(?:[.,]\d{1,4})?) ?([a-z-]*)\.?$/.exec(
    text.replace(/\s+/g, ' ').trim().toLowerCase(),
  )
  const number = found?.[1]?.replace(',', '.')
  if (!found || number === undefined) return null
  if (found[2] === '') return unit === null ? null : durationOf(number, unit)
  const word = Object.hasOwn(words, found[2] ?? '') ? words[found[2] ?? ''] : undefined
  if (!word) return null
  return durationOf(word[1] ? halved(number) : number, word[0])
}

/** How many of `period` a course lasts when that is a whole number, else null. 1 year = 12 months = 52 weeks. */
export function periodsIn(duration: Duration | null, period: Period): number | null {
  if (duration === null) return null
  const count = duration.value * (perUnit[duration.unit][period] ?? Number.NaN)
  const years = duration.value / (perUnit.years[toPeriod[duration.unit]] ?? Number.NaN)
  if (Number.isInteger(count)) return count
  // Months become weeks and the other way round only through whole years.
  return Number.isInteger(years) ? years * (perUnit.years[period] ?? Number.NaN) || null : null
}

const toPeriod: Record<DurationUnit, Period> = {
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
}

const perUnit: Record<DurationUnit, Partial<Record<Period, number>>> = {
  hours: { hour: 1 },
  days: { day: 1 },
  weeks: { week: 1 },
  months: { month: 1 },
  years: { year: 1, month: 12, week: 52 },
}

function halved(number: string): string {
  return String(Number(number) / 2)
}

function weeksOf(value: { numerator: bigint; denominator: bigint }, unit: DurationUnit): number | null {
  if (unit === 'hours') return null
  const [weeks, units] = weeksIn[unit]
  return Number(roundHalfUp(value.numerator * weeks * 10n, value.denominator * units)) / 10
}
