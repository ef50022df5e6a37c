/** The sums of a plan. What is unknown is counted as unknown and never as nothing. Pure. */
import { daysBetween } from '../calendar.ts'
import { decimalText, tenths } from '../money/cents.ts'
import type { StepFacts } from './step-facts.ts'
import type { WeekRun } from './weeks.ts'

type Sum<T> = { known: T; unknownItems: number }
/** Of `known`: the part that is without VAT, and the part of which nobody said whether VAT is in it. */
export type PriceTotal = Sum<string> & { withoutVat: string; vatUnsaid: string }
type Priced = Pick<StepFacts, 'cents' | 'vatIncluded'>
export type Totals = {
  items: number
  price: PriceTotal & { currency: 'EUR' }
  hours: Sum<number>
  /** A sum of lengths, not elapsed time. */
  months: Sum<number>
  /** From the first start to the last end; null without a dated step. */
  calendarMonths: number | null
  /** The most hours in a week of the calendar; null when no step tells. */
  peakHoursPerWeek: number | null
}

export function totalsOf(facts: readonly StepFacts[], weeks: readonly WeekRun[]): Totals {
  return {
    items: facts.length,
    price: { ...priceTotal(facts), currency: 'EUR' },
    hours: sum(
      facts.map(({ hours }) => hours),
      oneDecimal,
    ),
    months: sum(
      facts.map(({ weeks }) => weeks),
      (weeks) => oneDecimal((weeks * 12) / 52),
    ),
    calendarMonths: calendarMonths(facts),
    peakHoursPerWeek: peakOf(facts, weeks)?.hours ?? null,
  }
}

/** The known prices together, in cents. The least that is paid: VAT may come on top of some. */
export function knownCents(facts: readonly Pick<StepFacts, 'cents'>[]): number {
  return facts.reduce((total, { cents }) => total + (cents ?? 0), 0)
}

/** The known prices together, and which part of that has another VAT state than the rest. */
export function priceTotal(prices: readonly Priced[]): PriceTotal {
  const of = (state: boolean | null) =>
    decimalText(knownCents(prices.filter(({ vatIncluded }) => vatIncluded === state)))
  const total = sum(
    prices.map(({ cents }) => cents),
    decimalText,
  )
  return { ...total, withoutVat: of(false), vatUnsaid: of(null) }
}

export type Peak = { hours: number; items: number[] }

/**
 * The week of the calendar with the most hours, and the steps that run in it. A step that is in no week, because its start
 * is not known or because it lies in a holiday, is looked at alone. Null when no step says how many hours it takes.
 */
export function peakOf(facts: readonly StepFacts[], weeks: readonly WeekRun[]): Peak | null {
  const counted = weeks.filter(({ hours }) => hours > 0)
  const inWeeks = new Set(counted.flatMap(({ items }) => items))
  const alone = facts.flatMap(({ hoursPerWeek }, index) =>
    hoursPerWeek === null || inWeeks.has(index) ? [] : [{ hours: oneDecimal(hoursPerWeek), items: [index] }],
  )
  return [...counted.map(({ hours, items }) => ({ hours, items: [...items] })), ...alone].reduce<Peak | null>(
    (most, one) => (most === null || one.hours > most.hours ? one : most),
    null,
  )
}

function calendarMonths(facts: readonly StepFacts[]): number | null {
  const dated = facts.filter(({ start }) => start !== null)
  if (dated.length === 0) return null
  const first = dated.map(({ start }) => start!).reduce((a, b) => (a < b ? a : b))
  const last = dated.map(({ start, end }) => end ?? start!).reduce((a, b) => (a > b ? a : b))
  return oneDecimal((daysBetween(first, last) / 7) * (12 / 52))
}

function sum<T>(values: readonly (number | null)[], shown: (total: number) => T): Sum<T> {
  const known = values.filter((value) => value !== null)
  return {
    known: shown(known.reduce((total, value) => total + value, 0)),
    unknownItems: values.length - known.length,
  }
}

/** Half up, on the decimal digits. */
function oneDecimal(value: number): number {
  return tenths(value) / 10
}
