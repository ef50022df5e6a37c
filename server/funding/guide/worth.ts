/**
 * What a scheme is worth to this person, in cents: money × certainty × deadline. It only orders; no outcome and no amount
 * follows from it. The shares below are choices, explained in ADR 0051; they say nothing about how often a scheme pays.
 */
import { daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import type { ReasonCode } from '@stapwijzer/shared/domain/funding/reason.ts'
import { share } from '@stapwijzer/shared/domain/money/cents.ts'
import { yearsOf } from '@stapwijzer/shared/domain/money/years.ts'
import type { Evaluated } from '../evaluate.ts'
import type { Facts } from '../facts.ts'
import { unknownQuestions } from './unknown.ts'

/** Where the price is unknown, a course is taken to cost this; where an amount is unknown, it is taken to be this. */
const usualCost = 100_000
const unknownAmount = 10_000

/** Per cent that is left where the answer is no more than possible, for each reason. */
const certainty: Partial<Record<ReasonCode, number>> = {
  'window-closed': 70,
  'window-unknown': 50,
  lottery: 50,
  ranked: 60,
  discretion: 60,
  'budget-limited': 70,
  'fund-decides': 60,
  'not-verified-recently': 60,
}
const perUnknown = 70
/** More open questions than these make no difference any more. */
const mostUnknown = 4
/** Per cent for a group to which somebody may or may not belong: known to belong, not known, unlikely. */
export const ofAudience = { fits: 100, unknown: 25, unlikely: 5 } as const
export type Belonging = keyof typeof ofAudience

/** A day to act within so many days makes a scheme come first: nothing is lost by doing the others later. */
const soonDays = 60
const soon = 150

/** Money × certainty × deadline, 0 for what cannot work. */
export function worthOf(one: Evaluated, facts: Facts, belonging: Belonging): number {
  const { outcome, actBy } = one.decision
  if (outcome !== 'likely' && outcome !== 'possible') return 0
  const sure = percentages(one, facts, belonging).reduce(
    (cents, percent) => share(cents, percent, 100),
    moneyOf(one, facts),
  )
  const closes = actBy && (actBy.kind === 'window-closes' || actBy.kind === 'before-start')
  return closes && daysBetween(facts.asOf, actBy.date) <= soonDays ? share(sure, soon, 100) : sure
}

/** What it would bring, if it works: never more than the course costs, where it is for the course. */
export function moneyOf({ scheme, amount }: Pick<Evaluated, 'scheme' | 'amount'>, facts: Facts): number {
  const cost = facts.payableCost?.high ?? usualCost
  if (scheme.help) return scheme.help === 'buys-course' ? cost : Math.min(cost, unknownAmount)
  if (!amount) return Math.min(cost, unknownAmount)
  const years = amount.per === 'year' ? yearsOf(Number(facts.values['course.durationWeeks'] ?? 0)) : 1
  const most = times(amount.max ?? amount.min, years)
  switch (amount.kind) {
    case 'fee':
      return amount.covers === 'course' && most === 0 ? cost : 0
    case 'loan':
      // It is paid back.
      return share(Math.min(most ?? cost, cost), 1, 10)
    case 'in-kind':
      return Math.min(cost, unknownAmount)
    case 'tax':
    case 'grant': {
      const bounded = Math.min(most ?? unknownAmount, cost)
      // Money for the firm or for supervision reaches the learner only through an employer who wants to.
      return amount.covers === 'course' ? bounded : share(bounded, 1, 2)
    }
  }
}

function times(cents: number | null, years: number): number | null {
  return cents === null ? null : cents * years
}

function percentages({ decision }: Evaluated, facts: Facts, belonging: Belonging): number[] {
  if (decision.outcome === 'likely') return []
  return [
    ofAudience[belonging],
    ...decision.reasons.flatMap(({ code }) => certainty[code] ?? []),
    ...unknownQuestions(decision.missing, facts)
      .slice(0, mostUnknown)
      .map(() => perUnknown),
  ]
}
