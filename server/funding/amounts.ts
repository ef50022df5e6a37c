/** What a scheme gives, in cents, from its amount rule and the facts. null = unknown. */
import type {
  AmountBasis,
  AmountCover,
  AmountKind,
  AmountPer,
  SchemeKind,
} from '@stapwijzer/shared/domain/funding/scheme.ts'
import { share, tenths } from '@stapwijzer/shared/domain/money/cents.ts'
import type { Range } from '@stapwijzer/shared/domain/money/learner-cost.ts'
import { perYear, yearsOf } from '@stapwijzer/shared/domain/money/years.ts'
import type { Facts } from './facts.ts'
import { feeTable, type Bounds } from './fee-table.ts'
import { loanMost, type SchemeById } from './loan.ts'
import { rowsThatMayHold } from './rows.ts'
import type { Amount, CapRows, Scheme } from './scheme-file.ts'

export type AmountInCents = Bounds & {
  basis: AmountBasis
  per: AmountPer
  kind: AmountKind
  covers: AmountCover
}

export function amountOf(
  scheme: Pick<Scheme, 'kind'>,
  amount: Amount,
  facts: Facts,
  schemeById: SchemeById,
): AmountInCents {
  const bounds = boundsOf(amount, facts, schemeById)
  return {
    ...(amount.minUnknown ? { ...bounds, min: null, exact: false } : bounds),
    ...labelsOf(scheme, amount),
  }
}

/** What the amount is for; follows from its form unless the file says otherwise. */
export function labelsOf(
  scheme: Pick<Scheme, 'kind'>,
  amount: Amount,
): Pick<AmountInCents, 'basis' | 'per' | 'kind' | 'covers'> {
  const usual = usualLabels(amount)
  return {
    basis: amount.basis ?? usual.basis,
    per: amount.per ?? usual.per,
    kind: amount.kind ?? usual.kind ?? kindOfScheme(scheme.kind),
    covers: amount.covers ?? usual.covers,
  }
}

function boundsOf(amount: Amount, facts: Facts, schemeById: SchemeById): Bounds {
  switch (amount.form) {
    case 'min-cost':
      return minCost(amount, facts)
    case 'base-minus': {
      const cap = capRange(amount.cap, facts)
      const minus = Math.round(amount.minus * 100)
      const cost = facts.payableCost
      if (!cost) return { min: null, max: cap.high, exact: false }
      const rest = (end: number) => Math.max(0, end - minus)
      return between(Math.min(rest(cost.low), cap.low), Math.min(rest(cost.high), cap.high))
    }
    case 'percent':
      return percentOf(amount, facts)
    case 'pro-rata':
      return proRata(amount, facts)
    case 'fixed':
      return between(Math.round(amount.amount * 100), Math.round(amount.amount * 100))
    case 'up-to':
      return { min: null, max: Math.round(amount.max * 100), exact: false }
    case 'table':
      return feeTable(amount, facts)
    case 'loan':
      return { min: null, max: loanMost(amount, facts, schemeById), exact: false }
    case 'in-kind':
      return { min: null, max: null, exact: false }
    case 'free':
      return between(0, 0)
  }
}

function minCost(amount: Amount & { form: 'min-cost' }, facts: Facts): Bounds {
  const cap = capRange(amount.cap, facts)
  const withoutVat = amount.basis === 'ex-vat'
  const exVat = facts.values['course.costExVat'] as number | undefined
  const cost = aYear(withoutVat ? single(exVat) : facts.payableCost, amount.per, facts)
  if (cost) return between(Math.min(cost.low, cap.low), Math.min(cost.high, cap.high))
  // Without VAT it cannot be more than a price with VAT.
  const inclVat = facts.values['course.costInclVat'] as number | undefined
  return { min: null, max: Math.min(cap.high, (withoutVat ? inclVat : undefined) ?? cap.high), exact: false }
}

function percentOf(amount: Amount & { form: 'percent' }, facts: Facts): Bounds {
  const base = facts.values[amount.of] as number | undefined
  const cap = amount.cap === undefined ? undefined : capRange(amount.cap, facts)
  const percents =
    typeof amount.percent === 'number'
      ? [amount.percent]
      : rowsThatMayHold(amount.percent, facts).map(({ percent }) => percent)
  const known = percents.filter((percent) => percent !== null)
  if (known.length === 0) return { min: null, max: null, exact: false }
  if (base === undefined) return { min: null, max: cap?.high ?? null, exact: false }
  const part = (percent: number, most: number | undefined) =>
    Math.min(share(base, percent, 100), most ?? Number.POSITIVE_INFINITY)
  // While the fact that decides is unknown, the range is that of the percentages that the sources do give.
  const min = part(Math.min(...known), cap?.low)
  const max = part(Math.max(...known), cap?.high)
  return between(min, max)
}

/** The full amount for a full number of weeks or hours, less for fewer; the sources give only the most. */
function proRata(amount: Amount & { form: 'pro-rata' }, facts: Facts): Bounds {
  const most = Math.round(amount.max * 100)
  const number = facts.values[amount.by] as number | undefined
  if (number === undefined) return { min: null, max: most, exact: false }
  const full = amount.full * 10
  return { min: null, max: share(most, Math.min(tenths(number), full), full), exact: false }
}

/** What a course costs in one of its years, where the amount is for a year and the length is known. */
function aYear(cost: Range | undefined, per: AmountPer | undefined, facts: Facts): Range | undefined {
  const weeks = facts.values['course.durationWeeks'] as number | undefined
  if (cost === undefined || per !== 'year' || weeks === undefined) return cost
  const years = yearsOf(weeks)
  return { low: perYear(cost.low, years), high: perYear(cost.high, years) }
}

function capRange(cap: CapRows, facts: Facts): Range {
  const caps = typeof cap === 'number' ? [cap] : rowsThatMayHold(cap, facts).map((row) => row.cap)
  const cents = caps.map((euros) => Math.round(euros * 100))
  return { low: Math.min(...cents), high: Math.max(...cents) }
}

function between(min: number, max: number): Bounds {
  return { min, max, exact: min === max }
}

function single(value: number | undefined): Range | undefined {
  return value === undefined ? undefined : { low: value, high: value }
}

type UsualLabels = { basis: AmountBasis; per: AmountPer; covers: AmountCover; kind?: AmountKind }

function usualLabels(amount: Amount): UsualLabels {
  switch (amount.form) {
    case 'min-cost':
    case 'base-minus':
    case 'loan':
      return { basis: 'incl-vat', per: 'course', covers: 'course' }
    case 'percent':
      return amount.of === 'employer.projectCost'
        ? { basis: 'ex-vat', per: 'project', covers: 'project' }
        : {
            basis: amount.of === 'course.costInclVat' ? 'incl-vat' : 'ex-vat',
            per: 'course',
            covers: 'course',
          }
    case 'pro-rata':
      return { basis: 'none', per: 'course', covers: 'supervision' }
    case 'fixed':
    case 'up-to':
      return { basis: 'none', per: 'person', covers: 'project', kind: 'grant' }
    case 'table':
      return { basis: 'none', per: 'year', covers: 'fee', kind: 'fee' }
    case 'in-kind':
      return { basis: 'none', per: 'person', covers: 'course', kind: 'in-kind' }
    case 'free':
      return { basis: 'none', per: 'course', covers: 'course', kind: 'fee' }
  }
}

function kindOfScheme(kind: SchemeKind): AmountKind {
  if (kind === 'loan' || kind === 'tax') return kind
  return kind === 'price' ? 'fee' : 'grant'
}
