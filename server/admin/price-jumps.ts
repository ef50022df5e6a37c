/**
 * Prices that moved to what a scheme pays at most, around the day on which the scheme opened. Pure. Such a price may have
 * a good reason; a person looks. docs/runbook.md explains the bounds.
 */
import { addDays, daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import { share } from '@stapwijzer/shared/domain/money/cents.ts'
import type { Amount, CapRows, Scheme, Version } from '../funding/scheme-file.ts'

/** Providers hear of a scheme about two months ahead, and their next price list follows within about two months. */
export const daysAround = 60
/** `€ 995` is the price of a scheme of € 1.000 too. */
const nearPercent = 2
/** What prices rise by in an ordinary year stays below it. */
const risePercent = 5

/** No course was read before it. */
const firstDay = '2015-01-01'

/** A price, in cents, from which on a scheme pays no more, and a day from which the scheme could be asked for. */
export type SchemeCap = {
  scheme: string
  name: string
  cents: number
  /** A rule of the scheme began to hold, or a period in which to ask for it opened. */
  kind: 'version' | 'window'
  first: string
  /** Both days belong to it; null = open. */
  last: string | null
}

/** Amounts in cents; `day` is the day of the change in the Netherlands. A price that was free was 0. */
export type PriceMove = { from: number; to: number; day: string }
/** `withVat`: the price is near the cap with 21 % VAT on it, and not near the cap itself. */
export type CapMatch = SchemeCap & { withVat: boolean }

/** The caps of all schemes that can be asked for from a certain day; yearly periods up to a year after `today`. */
export function schemeCaps(schemes: readonly Scheme[], today: string): SchemeCap[] {
  return schemes.flatMap(({ id, name, versions }) =>
    versions.flatMap((version) => {
      const openings = openingsOf(version, today)
      return [...new Set(mostPaidAt(version.amount))].flatMap((cents) =>
        openings.map((opening): SchemeCap => ({ scheme: id, name, cents, ...opening })),
      )
    }),
  )
}

/** The caps that a price moved to, one for each scheme: that of the nearest opening, of two as near the earlier one. */
export function capsReached(move: PriceMove, caps: readonly SchemeCap[]): CapMatch[] {
  if (move.from * 100 > move.to * (100 - risePercent)) return []
  const found = new Map<string, CapMatch>()
  for (const cap of caps) {
    const withVat = !isNear(move.to, cap.cents)
    if (withVat && !isNear(move.to, withTax(cap.cents))) continue
    const distance = Math.abs(daysBetween(move.day, cap.first))
    if (distance > daysAround) continue
    const other = found.get(cap.scheme)
    if (!other || isNearer(move.day, cap, other)) found.set(cap.scheme, { ...cap, withVat })
  }
  return [...found.values()]
}

/** What a price and its day must lie between to be looked at, wider than the rule: for a first choice in the database. */
export function capBounds(cap: SchemeCap): { low: number; high: number; from: string; until: string }[] {
  const [from, until] = [addDays(cap.first, -daysAround - 1), addDays(cap.first, daysAround + 2)]
  return [cap.cents, withTax(cap.cents)].map((cents) => ({
    low: Math.floor((cents * (100 - nearPercent)) / 100),
    high: Math.ceil((cents * (100 + nearPercent)) / 100),
    from,
    until,
  }))
}

function isNear(price: number, cap: number): boolean {
  return Math.abs(price - cap) * 100 <= cap * nearPercent
}

function isNearer(day: string, one: SchemeCap, other: SchemeCap): boolean {
  const [a, b] = [one, other].map(({ first }) => Math.abs(daysBetween(day, first)))
  return a! < b! || (a === b && one.first < other.first)
}

function withTax(cents: number): number {
  return share(cents, 121, 100)
}

/**
 * The prices from which on a rule pays no more. None for a rule that has no such price: fees of a table, loans, what is
 * in kind or free, amounts by weeks or hours, a part of the price without a limit, a part of a project's cost.
 */
function mostPaidAt(amount: Amount | null): number[] {
  switch (amount?.form) {
    case 'min-cost':
      return capsIn(amount.cap)
    case 'base-minus':
      return capsIn(amount.cap).map((cents) => cents + cent(amount.minus))
    case 'fixed':
      return [cent(amount.amount)]
    case 'up-to':
      return [cent(amount.max)]
    case 'percent': {
      if (amount.cap === undefined || amount.of === 'employer.projectCost') return []
      const caps = capsIn(amount.cap)
      return percentsIn(amount.percent).flatMap((percent) =>
        caps.map((cents) => Math.round((cents * 100) / percent)),
      )
    }
    default:
      return []
  }
}

function capsIn(cap: CapRows): number[] {
  return (typeof cap === 'number' ? [cap] : cap.map((row) => row.cap)).map(cent).filter((cents) => cents > 0)
}

function percentsIn(percent: (Amount & { form: 'percent' })['percent']): number[] {
  const all = typeof percent === 'number' ? [percent] : percent.map((row) => row.percent)
  return all.filter((one) => one !== null && one > 0) as number[]
}

function cent(euros: number): number {
  return Math.round(euros * 100)
}

type Opening = Pick<SchemeCap, 'kind' | 'first' | 'last'>

function openingsOf(version: Version, today: string): Opening[] {
  const { from, until, windows = [] } = version
  const begins: Opening[] = from === null ? [] : [{ kind: 'version', first: from, last: lastDay(until) }]
  const listed = windows.map(([first, last]): Opening => ({ kind: 'window', first, last }))
  return [...begins, ...listed, ...yearlyOpenings(version, today)]
}

function yearlyOpenings({ from, until, yearly }: Version, today: string): Opening[] {
  if (!yearly) return []
  const [first, last] = yearly
  const [start, end] = [Number((from ?? firstDay).slice(0, 4)), Number(today.slice(0, 4)) + 1]
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index)
    .map((year) => ({
      kind: 'window' as const,
      first: `${year}-${first}`,
      last: `${last < first ? year + 1 : year}-${last}`,
    }))
    .filter((opening) => opening.last >= (from ?? firstDay) && (until === null || opening.first < until))
}

function lastDay(until: string | null): string | null {
  return until === null ? null : addDays(until, -1)
}
