/** Workload and turnaround of a desk from its referrals. Pure; nothing about a person goes in. */
import type { DeskFigures } from '@stapwijzer/shared/api/desk-figures.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { isOver, referralStates, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referralOutcomes, type ReferralOutcome } from '@stapwijzer/shared/domain/referral/outcome.ts'
import { overdue } from '@stapwijzer/shared/domain/referral/promise.ts'
import { workingDaysBetween } from '@stapwijzer/shared/domain/working-days.ts'
import { colleagueId, type Names } from './desk-view.ts'

/** A referral as far as the figures look at it. */
export type CountedReferral = {
  state: ReferralState
  createdAt: Date
  /** When the desk confirmed it, and when it first went on from there; null = not yet, or never. */
  receivedAt: Date | null
  contactAt: Date | null
  closedAt: Date | null
  /** Last days of the promise. */
  receiptBy: string
  contactBy: string
  outcome: ReferralOutcome | null
  /** Subject of the login that took it up. */
  assignedTo: string | null
  restricted: boolean
}

/** Days in Amsterdam, both included; `today` is the day of asking. */
export type Period = { from: string; until: string; today: string }

/** `all` are the open ones of one desk whenever they were sent, and all of the period. */
export function figuresOf(
  all: readonly CountedReferral[],
  { from, until, today }: Period,
  names: Names,
): Omit<DeskFigures, 'desk'> {
  const open = all.filter(({ state }) => !isOver(state))
  const sent = all.filter(({ createdAt }) => {
    const day = plainDateOf(createdAt)
    return day >= from && day <= until
  })
  const closed = sent.filter(({ state }) => state === 'closed')
  return {
    open: {
      total: open.length,
      overdue: open.filter((one) => isLate(one, today)).length,
      states: counted(
        referralStates,
        open.map(({ state }) => state),
      ).map(([state, count]) => ({ state, count })),
      colleagues: perColleague(open, today, names),
    },
    sent: sent.length,
    promise: {
      receipt: promiseFigures(sent, today, ({ receivedAt, receiptBy }) => [receivedAt, receiptBy]),
      contact: promiseFigures(sent, today, ({ contactAt, contactBy }) => [contactAt, contactBy]),
    },
    turnaround: {
      receipt: daysUntil(sent, ({ receivedAt }) => receivedAt),
      contact: daysUntil(sent, ({ contactAt }) => contactAt),
      closing: daysUntil(closed, ({ closedAt }) => closedAt),
    },
    ended: counted(
      referralStates,
      sent.filter(({ state }) => isOver(state)).map(({ state }) => state),
    ).map(([state, count]) => ({ state, count })),
    outcomes: counted(
      [...referralOutcomes, null],
      closed.map(({ outcome }) => outcome),
    ).map(([outcome, count]) => ({ outcome, count })),
  }
}

function isLate({ state, receiptBy, contactBy, restricted }: CountedReferral, today: string): boolean {
  return !restricted && overdue(state, { receiptBy, contactBy }, today) !== null
}

function perColleague(open: readonly CountedReferral[], today: string, names: Names) {
  const subjects = [...new Set(open.map(({ assignedTo }) => assignedTo))]
  return subjects
    .map((subject) => {
      const own = open.filter(({ assignedTo }) => assignedTo === subject)
      return {
        id: subject === null ? null : colleagueId(subject),
        name: names.get(subject ?? '') ?? null,
        open: own.length,
        overdue: own.filter((one) => isLate(one, today)).length,
      }
    })
    .sort((a, b) => b.open - a.open || (a.id ?? '').localeCompare(b.id ?? ''))
}

/**
 * What was promised for the last day `by`, and done `at`. Not due: the day is still to come, the person took it back
 * before it was over, or wants it left alone.
 */
function promiseFigures(
  all: readonly CountedReferral[],
  today: string,
  promise: (one: CountedReferral) => [Date | null, string],
) {
  let [due, kept] = [0, 0]
  for (const one of all) {
    const [at, by] = promise(one)
    if (at !== null) {
      due += 1
      if (plainDateOf(at) <= by) kept += 1
    } else if (today > by && !one.restricted && (one.closedAt === null || plainDateOf(one.closedAt) > by)) {
      due += 1
    }
  }
  return { due, kept }
}

function daysUntil(all: readonly CountedReferral[], end: (one: CountedReferral) => Date | null) {
  // The same pairs of days come back all the time, and counting working days is slow.
  const known = new Map<string, number>()
  const days = all.flatMap((one) => {
    const at = end(one)
    if (at === null) return []
    const [from, to] = [plainDateOf(one.createdAt), plainDateOf(at)]
    const key = `${from} ${to}`
    const count = known.get(key) ?? workingDaysBetween(from, to)
    known.set(key, count)
    return [count]
  })
  return { median: median(days), of: days.length }
}

/** The middle one; of an even number the mean of the two. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

/** How many of each, in the order of `values`, without those that are not there. */
function counted<T>(values: readonly T[], found: readonly T[]): [T, number][] {
  return values
    .map((value): [T, number] => [value, found.filter((one) => one === value).length])
    .filter(([, count]) => count > 0)
}
