/** The sums of a plan. What is unknown is counted as unknown and never as nothing. Pure. */
import { daysBetween } from '../calendar.ts'
import { decimalText, tenths } from '../money/cents.ts'
import type { StepFacts } from './step-facts.ts'

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
  /** The most hours in a week; null when no step tells. */
  peakHoursPerWeek: number | null
}

export function totalsOf(facts: readonly StepFacts[]): Totals {
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
    peakHoursPerWeek: peakOf(facts)?.hours ?? null,
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
 * The week with the most hours, and the steps that run in it. Steps with dates are laid over each other; a step whose
 * time is not known is looked at alone. Null when no step says how many hours a week it takes.
 */
export function peakOf(facts: readonly StepFacts[]): Peak | null {
  const alone = facts.flatMap(({ hoursPerWeek }, index) =>
    hoursPerWeek === null ? [] : [{ hours: oneDecimal(hoursPerWeek), items: [index] }],
  )
  const together = facts.flatMap(({ start }) => (start === null ? [] : [loadOn(facts, start)]))
  return [...alone, ...together].reduce<Peak | null>(
    (most, one) => (one.items.length > 0 && (most === null || one.hours > most.hours) ? one : most),
    null,
  )
}

/**
 * The load can only rise on a day on which a step starts, so those days are enough to find the peak. A step of unknown
 * length runs on its first day; more is not known.
 */
function loadOn(facts: readonly StepFacts[], day: string): Peak {
  const running = facts.flatMap(({ start, end, hoursPerWeek: hours }, index) =>
    hours !== null && start !== null && start <= day && (end === null ? start === day : day < end)
      ? [{ index, hours }]
      : [],
  )
  return {
    hours: oneDecimal(running.reduce((total, { hours }) => total + hours, 0)),
    items: running.map(({ index }) => index),
  }
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
