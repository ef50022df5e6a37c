/** The price of a Springest product: what it costs itself and its mandatory additional costs, in one VAT state. */
import { unknownPrice, type CostLine, type Duration, type Price } from '@stapwijzer/shared/domain/course.ts'
import { periodsIn } from '../fields/duration.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { priceOf, toDecimal } from '../fields/money.ts'
import { cleanText } from '../fields/text.ts'
import { typedAmount } from '../fields/typed-amount.ts'
import {
  bareAmountAt,
  exemptAmount,
  grossAmount,
  sumOf,
  timesAmount,
  unsaidAmount,
  type VatAmount,
} from '../fields/vat-sum.ts'
import { AdditionalCost, type Amount, type Product } from './item.ts'
import type { Shape } from './shape.ts'
import { isYes, meaning, pricePeriods, vatWords } from './words.ts'

/** No country of the European Union has a higher rate: a larger number is an amount in the wrong field. */
const highestVatRate = 27

/** The product's own price among its costs; the course page knows the words (costName in shared/text). */
const ownLabel = 'tuition fee'

/** An amount that everybody pays; `paid` is null when it cannot be read. */
type Part = { label: string; path: string; paid: VatAmount | null }

export function readPrice(
  product: Product,
  additional: readonly Shape[],
  duration: Duration | null,
  scope: Scope,
): { price: Price; lines: CostLine[] } {
  const parts: Part[] = []
  const lines: CostLine[] = []
  additional.forEach((shape, index) => {
    const path = `AdditionalCosts[${index}]`
    const cost = fit(AdditionalCost, shape, path, scope)
    if (!cost) return
    const cents = amountOf(cost, path, scope)
    const counts = isYes(cost.mandatory, `${path}.Mandatory`, scope) === true
    if (counts && (cents ?? 0n) >= 0n)
      parts.push({
        label: labelOf(cost, path, scope),
        path: below(path, 'Price'),
        paid: paid(cost, cents, path, scope),
      })
    else
      lines.push({
        label: labelOf(cost, path, scope),
        amount: cents === null ? null : toDecimal(cents),
        required: counts,
      })
  })
  if (product.price === null) return { price: unknownPrice, lines }
  const times = timesOf(product.priceperiod, duration, scope)
  const cents = amountOf(product, '', scope)
  if (cents !== null && cents < 0n)
    scope.findings.warn('Price', 'price-negative', `${quoted(product.price)} is below zero.`)
  const own = cents === null || cents < 0n ? null : paid(product, cents, '', scope)
  const whole = {
    label: ownLabel,
    path: 'Price',
    paid: own && times !== null ? timesAmount(own, times) : null,
  }
  const total = totalOf([whole, ...parts], scope)
  return { price: total.price, lines: [...total.lines, ...lines] }
}

/** The sum; unknown when one part is. Without a VAT state that all parts share there is no sum: then each is a line. */
function totalOf(parts: readonly Part[], { findings }: Scope): { price: Price; lines: CostLine[] } {
  const known = parts.flatMap(({ label, path, paid }) => (paid ? [{ label, path, paid }] : []))
  if (known.length < parts.length) return { price: unknownPrice, lines: [] }
  const sum = sumOf(known.map(({ paid }) => paid))
  if (sum === null) {
    findings.warn('Price', 'vat-mixed', 'Some of the amounts are with VAT and others are not.')
    return { price: unknownPrice, lines: known.map(partLine) }
  }
  const price = priceOf(sum.cents, sum.vatIncluded)
  if (price === null) findings.warn('Price', 'price-implausible', 'The price is above € 250,000.')
  else if (price.vatIncluded === false)
    findings.warn(bareOf(known), 'vat-unknown', 'The amount is without VAT and the rate is not given.')
  return { price: price ?? unknownPrice, lines: [] }
}

/** The amount that makes the sum one without VAT. */
function bareOf(parts: readonly { path: string; paid: VatAmount }[]): string {
  return parts.find(({ paid }) => paid.withVat === null)?.path ?? 'Price'
}

function partLine({ label, paid }: { label: string; paid: VatAmount }): CostLine {
  const stated = sumOf([paid])
  return {
    label,
    amount: stated && toDecimal(stated.cents),
    required: true,
    ...(stated?.vatIncluded == null ? {} : { vatIncluded: stated.vatIncluded }),
  }
}

/** What a learner pays for one amount, rounded by itself. Null for an unreadable one. */
function paid(amount: Amount, cents: bigint | null, path: string, scope: Scope): VatAmount | null {
  if (cents === null) return null
  const vat = meaning(amount.vatincluded, vatWords, below(path, 'VatIncluded'), scope) ?? 'unknown'
  if (cents === 0n || vat === 'exempt') return exemptAmount(cents)
  if (vat === 'in') return grossAmount(cents)
  if (vat === 'unknown') return unsaidAmount(cents)
  return bareAmountAt(cents, rateOf(amount.vatamount, below(path, 'VatAmount'), scope))
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

function labelOf(cost: AdditionalCost, path: string, scope: Scope): string {
  return cleanText(cost.type ?? '', `${path}.Type`, scope) ?? ''
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
