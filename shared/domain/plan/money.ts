/** Money of a plan, step by step and year by year: before funding, and what is likely left. Pure. */
import type { applicants } from '../funding/scheme.ts'
import { decimalText } from '../money/cents.ts'
import type { SchemeId } from '../schemes.ts'
import type { StepMoney } from './context.ts'
import type { StepFacts } from './step-facts.ts'
import { priceTotal, type PriceTotal } from './totals.ts'

/** Decimal texts in euros, `"1250.00"`, as everywhere where amounts travel. */
export type MoneyRange = { min: string; max: string }
export type Payer = {
  scheme: SchemeId
  name: string
  applicant: (typeof applicants)[number]
  likely: boolean
  min: string | null
  max: string | null
}
export type StepPayment = {
  item: number
  /** Before funding; null = unknown. */
  price: string | null
  /** null = nobody asked about funding, or it cannot be said. */
  netPrice: MoneyRange | null
  /** Schemes that may still pay; one that had to be asked for already is not among them. */
  payers: Payer[]
}
/** `year`: calendar year in which a step starts; null = no start is known. */
export type YearMoney = {
  year: number | null
  netPrice: MoneyRange | null
  currency: 'EUR'
} & PriceTotal
export type PlanMoney = { money: StepPayment[]; years: YearMoney[]; netPrice: MoneyRange | null }

type Cents = { min: number; max: number }
/** `net` undefined = cannot be said; null = the step has no known price and does not count. */
type Counted = Pick<StepFacts, 'cents' | 'vatIncluded'> & {
  year: number | null
  net: Cents | null | undefined
}

/** Without `funding` nothing is said about what is left. */
export function planMoney(
  facts: readonly StepFacts[],
  funding: readonly StepMoney[] | null | undefined,
): PlanMoney {
  const byItem = new Map(funding?.map((one) => [one.item, one]))
  const counted = facts.map((one, item): Counted => {
    const year = one.start === null ? null : Number(one.start.slice(0, 4))
    const { cents, vatIncluded } = one
    return { year, cents, vatIncluded, net: netOf(one.cents, byItem.get(item), funding != null) }
  })
  const years = [...new Set(counted.map(({ year }) => year))].sort((a, b) => (a ?? 9999) - (b ?? 9999))
  return {
    money: counted.map(({ cents, net }, item) => ({
      item,
      price: cents === null ? null : decimalText(cents),
      netPrice: shownRange(net ?? null),
      payers: payersOf(byItem.get(item)),
    })),
    years: years.map((year) => {
      const ofYear = counted.filter((one) => one.year === year)
      return {
        year,
        ...priceTotal(ofYear),
        currency: 'EUR',
        netPrice: shownRange(netSum(ofYear)),
      }
    }),
    netPrice: shownRange(netSum(counted)),
  }
}

/** What is left of the known prices in cents; null when that cannot be said. */
export function netCents(facts: readonly StepFacts[], funding: readonly StepMoney[]): Cents | null {
  const byItem = new Map(funding.map((one) => [one.item, one]))
  return netSum(facts.map(({ cents }, item) => ({ cents, net: netOf(cents, byItem.get(item), true) })))
}

/** A step that nobody pays for, such as one's own, is paid in full. */
function netOf(cents: number | null, money: StepMoney | undefined, asked: boolean): Counted['net'] {
  if (cents === null) return null
  if (!asked) return undefined
  return money ? (money.net ?? undefined) : { min: cents, max: cents }
}

function netSum(all: readonly Pick<Counted, 'cents' | 'net'>[]): Cents | null {
  const known = all.filter(({ cents }) => cents !== null)
  if (known.length === 0) return null
  return known.reduce<Cents | null>(
    (sum, { net }) => (sum && net ? { min: sum.min + net.min, max: sum.max + net.max } : null),
    { min: 0, max: 0 },
  )
}

function payersOf(money: StepMoney | undefined): Payer[] {
  return (money?.schemes ?? [])
    .filter(({ missed }) => !missed)
    .map(({ id, name, applicant, likely, amount }) => ({
      scheme: id,
      name,
      applicant,
      likely,
      min: shownCents(amount?.min),
      max: shownCents(amount?.max),
    }))
}

function shownCents(cents: number | null | undefined): string | null {
  return cents == null ? null : decimalText(cents)
}

function shownRange(range: Cents | null): MoneyRange | null {
  return range && { min: decimalText(range.min), max: decimalText(range.max) }
}
