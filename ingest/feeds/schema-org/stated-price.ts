/** The amounts that one offer states, in its own members, its price specification or the offers inside it. */
import type { Duration } from '@stapwijzer/shared/domain/course.ts'
import type { AmountText, Period } from '../fields/amount-text.ts'
import { periodsIn } from '../fields/duration.ts'
import { quoted } from '../fields/findings.ts'
import { typedAmount } from '../fields/typed-amount.ts'
import { typesOf, type Node } from './graph.ts'
import { at, OfferNode } from './item.ts'
import { firstText, nodesOf, termsOf, textOf, yesNo, type World } from './values.ts'
import { meaningOf, pricePeriods } from './words.ts'

/** An amount for the whole course, in cents; `vat`: whether VAT is in it, null when that is not said. */
export type Stated = { cents: bigint; vat: boolean | null; path: string }

/** Words that say that nothing is paid, where an amount is specified. */
const freeWords = new Set(['gratis', 'free', 'kosteloos'])

/** Offers that point to one another would lead in a circle. */
const deepest = 3

/** `depth`: how many offers this one is inside of. */
export function statedPrice(
  node: Node,
  path: string,
  duration: Duration | null,
  world: World,
  depth = 0,
): Stated[] {
  const offer = OfferNode.parse(node)
  if (offer.price.length > 0) return ownPrice(offer, node, path, duration, world)
  const inside = (['priceSpecification', 'offers'] as const).flatMap((name) =>
    nodesOf(offer[name], (index) => `${path}.${at(name, index, offer[name])}`, world),
  )
  if (inside.length === 0 || depth === deepest) return ownPrice(offer, node, path, duration, world)
  return inside.flatMap((one) =>
    statedPrice(withCurrency(one.node, offer), one.path, duration, world, depth + 1),
  )
}

function ownPrice(
  offer: OfferNode,
  node: Node,
  path: string,
  duration: Duration | null,
  world: World,
): Stated[] {
  const { findings } = world.scope
  const isRange = typesOf(node).includes('AggregateOffer') && offer.price.length === 0
  const values = isRange ? [...offer.lowPrice, ...offer.highPrice] : offer.price
  if (values.length === 0 || isOtherCurrency(offer, path, world)) return []
  const name = isRange ? 'lowPrice' : 'price'
  const amounts = values.flatMap((value) => amountOf(value, `${path}.${name}`, duration, offer, world) ?? [])
  // A lowest price alone is no price, and neither is a highest.
  if (isRange && amounts.length > 0 && (offer.lowPrice.length === 0 || offer.highPrice.length === 0)) {
    findings.warn(`${path}.${name}`, 'price-ambiguous', 'Only a lowest or a highest price is given.')
    return []
  }
  const vat = yesNo(offer.valueAddedTaxIncluded)
  return amounts.map((cents) => ({ cents, vat, path: `${path}.${name}` }))
}

/** Cents of one amount for the whole course; null with a warning when there is none. */
function amountOf(
  value: unknown,
  path: string,
  duration: Duration | null,
  offer: OfferNode,
  world: World,
): bigint | null {
  const { findings } = world.scope
  const raw = typeof value === 'number' ? value : (textOf(value, world) ?? '')
  if (typeof raw === 'string' && freeWords.has(raw.trim().toLowerCase())) return 0n
  const read = typedAmount(raw)
  if (read.kind !== 'amount') {
    findings.warn(path, ...problem(read.kind, raw))
    return null
  }
  if (read.cents < 0n) {
    findings.warn(path, 'price-negative', `${quoted(raw)} is below zero.`)
    return null
  }
  const period = read.period ?? periodOf(offer, world)
  const times = period === null ? 1 : period === 'unknown' ? null : periodsIn(duration, period)
  if (times === null && read.cents > 0n) {
    findings.warn(
      path,
      'price-period-unresolved',
      `${quoted(raw)}: the course is no whole number of periods.`,
    )
    return null
  }
  return read.cents * BigInt(times ?? 1)
}

function problem(
  kind: Exclude<AmountText['kind'], 'amount'>,
  raw: unknown,
): ['price-ambiguous' | 'unknown-value' | 'price-unparsable', string] {
  if (kind === 'ambiguous') return ['price-ambiguous', `${quoted(raw)} is a range or several amounts.`]
  if (kind === 'currency') return ['unknown-value', `${quoted(raw)} is not in euros.`]
  return ['price-unparsable', `${quoted(raw)} is no amount.`]
}

/** The period that a price is paid for; `unknown` for a subscription that does not say which. */
function periodOf({ unitCode, unitText, category }: OfferNode, world: World): Period | 'unknown' | null {
  for (const term of termsOf([...unitCode, ...unitText], world)) {
    const period = meaningOf(term, pricePeriods)
    if (period) return period
  }
  const subscription = termsOf(category, world).some((term) => term.toLowerCase() === 'subscription')
  return subscription ? 'unknown' : null
}

function isOtherCurrency({ priceCurrency }: OfferNode, path: string, world: World): boolean {
  const currency = firstText(priceCurrency, `${path}.priceCurrency`, world)
  if (currency === null || currency.toUpperCase() === 'EUR' || currency === '€') return false
  world.scope.findings.warn(`${path}.priceCurrency`, 'unknown-value', `${quoted(currency)} is not the euro.`)
  return true
}

/** A specification without a currency or category of its own has that of its offer. */
function withCurrency(node: Node, { priceCurrency, category }: OfferNode): Node {
  return {
    ...(priceCurrency.length > 0 ? { priceCurrency } : {}),
    ...(category.length > 0 ? { category } : {}),
    ...node,
  }
}
