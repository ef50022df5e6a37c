/** The price of a Springest product: what it costs itself, and its mandatory additional costs, VAT in. */
import { unknownPrice, type CostLine, type Duration, type Price } from '@stapwijzer/shared/domain/course.ts'
import { periodsIn } from '../fields/duration.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { priceOf, toDecimal, withPercent } from '../fields/money.ts'
import { cleanText } from '../fields/text.ts'
import { typedAmount } from '../fields/typed-amount.ts'
import { AdditionalCost, type Amount, type Product } from './item.ts'
import type { Shape } from './shape.ts'
import { isYes, meaning, pricePeriods, vatWords } from './words.ts'

/** No country of the European Union has a higher rate: a larger number is an amount in the wrong field. */
const highestVatRate = 27

/** `vat`: in the amount (or exempt), out of it with an unknown rate, or not said. */
type Paid = { cents: bigint; vat: 'in' | 'out' | 'unknown' }

export function readPrice(
  product: Product,
  additional: readonly Shape[],
  duration: Duration | null,
  scope: Scope,
): { price: Price; lines: CostLine[] } {
  const parts: (Paid | null)[] = []
  const lines: CostLine[] = []
  additional.forEach((shape, index) => {
    const path = `AdditionalCosts[${index}]`
    const cost = fit(AdditionalCost, shape, path, scope)
    if (!cost) return
    const cents = amountOf(cost, path, scope)
    const counts = isYes(cost.mandatory, `${path}.Mandatory`, scope) === true
    if (counts && (cents ?? 0n) >= 0n) parts.push(paid(cost, cents, path, scope))
    else lines.push({ ...lineOf(cost, cents, path, scope), required: counts })
  })
  if (product.price === null) return { price: unknownPrice, lines }
  const times = timesOf(product.priceperiod, duration, scope)
  const cents = amountOf(product, '', scope)
  if (cents !== null && cents < 0n)
    scope.findings.warn('Price', 'price-negative', `${quoted(product.price)} is below zero.`)
  const own = cents === null || cents < 0n ? null : paid(product, cents, '', scope)
  const whole = [own && times !== null ? { ...own, cents: own.cents * BigInt(times) } : null, ...parts]
  return { price: total(whole, scope), lines }
}

/** The sum; unknown when one part is. */
function total(parts: readonly (Paid | null)[], { findings }: Scope): Price {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return unknownPrice
  const bare = known.some(({ vat }) => vat === 'out')
  const unsaid = known.some(({ vat }) => vat === 'unknown')
  const sum = known.reduce((sum, { cents }) => sum + cents, 0n)
  const price = priceOf(sum, bare ? false : unsaid ? null : true)
  if (price === null) findings.warn('Price', 'price-implausible', 'The price is above € 250,000.')
  else if (bare) findings.warn('Price', 'vat-unknown', 'The amount is without VAT and the rate is not given.')
  return price ?? unknownPrice
}

/** What a learner pays for one amount, rounded by itself. Null for an unreadable one. */
function paid(amount: Amount, cents: bigint | null, path: string, scope: Scope): Paid | null {
  if (cents === null) return null
  const vat = meaning(amount.vatincluded, vatWords, below(path, 'VatIncluded'), scope) ?? 'unknown'
  if (vat !== 'out' || cents === 0n) return { cents, vat: cents === 0n ? 'in' : vat }
  const rate = rateOf(amount.vatamount, below(path, 'VatAmount'), scope)
  const included = rate === null ? null : withPercent(cents, rate)
  return included === null ? { cents, vat: 'out' } : { cents: included, vat: 'in' }
}

/** The VAT rate in percent; null when there is none that can be true. */
function rateOf(raw: string | null, path: string, { findings }: Scope): string | null {
  const text = raw?.replace('%', '').replace(',', '.').trim() ?? ''
  if (text === '') return null
  if (/^\d{1,3}(?:\.\d{1,6})?$/.test(text) && Number(text) <= highestVatRate) return text
  findings.warn(path, 'unknown-value', `${quoted(raw)} is no VAT rate.`)
  return null
}

/** Cents of an amount as it stands there; null with a warning when it cannot be read. */
function amountOf({ price: raw, currency }: Amount, path: string, { findings }: Scope): bigint | null {
  if (raw === null) return null
  const code = currency?.trim().toUpperCase() ?? ''
  const at = below(path, 'Price')
  const read = typedAmount(raw)
  if ((code !== '' && code !== 'EUR' && code !== '€') || read.kind === 'currency') {
    findings.warn(
      read.kind === 'currency' ? at : below(path, 'Currency'),
      'unknown-value',
      'The amount is not in euros.',
    )
    return null
  }
  if (read.kind === 'amount' && read.period === null) return read.cents
  if (read.kind === 'ambiguous')
    findings.warn(at, 'price-ambiguous', `${quoted(raw)} is a range or several amounts.`)
  else findings.warn(at, 'price-unparsable', `${quoted(raw)} is no amount.`)
  return null
}

/** How often the price is paid; null with a warning when that does not come out even. */
function timesOf(raw: string | null, duration: Duration | null, scope: Scope): number | null {
  if (raw === null) return 1
  const period = meaning(raw, pricePeriods, 'PricePeriod', scope)
  if (period === 'all') return 1
  const times = period && periodsIn(duration, period)
  if (period && times === null)
    scope.findings.warn(
      'PricePeriod',
      'price-period-unresolved',
      `A price per ${period} cannot be counted over the duration of the course.`,
    )
  return times
}

function lineOf(cost: AdditionalCost, cents: bigint | null, path: string, scope: Scope) {
  return {
    label: cleanText(cost.type ?? '', `${path}.Type`, scope) ?? '',
    amount: cents === null ? null : toDecimal(cents),
  }
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
