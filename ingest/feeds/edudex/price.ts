/** The price of an EDU-DEX program: the sum of its required costs that hold today, in one VAT state. */
import { unknownPrice, type CostLine, type Duration, type Price } from '@stapwijzer/shared/domain/course.ts'
import { periods, type Period } from '../fields/amount-text.ts'
import { choose } from '../fields/choice.ts'
import { boundDate } from '../fields/dates.ts'
import { periodsIn } from '../fields/duration.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { priceOf, toCents, toDecimal } from '../fields/money.ts'
import { sumOf, timesAmount, type VatAmount } from '../fields/vat-sum.ts'
import type { Cost } from './item.ts'
import { localizedText } from '../fields/localized-text.ts'
import { paidAmount } from './vat.ts'
import { costTypes } from './words.ts'

export type PlacedCost = { cost: Cost; path: string }
export type CostFacts = { duration: Duration | null; exempt: boolean }

/** The price, and the costs that are not in it: optional ones and discounts. */
export function readCosts(
  costs: readonly PlacedCost[],
  facts: CostFacts,
  scope: Scope,
): { price: Price; lines: CostLine[] } {
  const lines: CostLine[] = []
  const parts: { paid: VatAmount; path: string }[] = []
  let complete = true
  for (const { cost, path } of costs) {
    if (!holdsToday(cost, path, scope)) continue
    const type = choose(cost.costType, costTypes, `${path}.costType`, scope)
    if (isLine(cost, type === 'discount')) {
      lines.push(lineOf(cost, path, scope))
      continue
    }
    const paid = requiredAmount(cost, path, facts, scope)
    if (paid === null) complete = false
    else parts.push({ paid, path })
  }
  // Every amount is known without VAT, so what is not complete is all that has no sum.
  const sum = parts.length > 0 && complete ? sumOf(parts.map(({ paid }) => paid)) : null
  if (sum === null) return { price: unknownPrice, lines }
  const path = parts.find(({ paid }) => paid.withVat === null)?.path ?? costs[0]?.path ?? ''
  const price = priceOf(sum.cents, sum.vatIncluded)
  if (price === null) scope.findings.warn(path, 'price-implausible', 'The price is above € 250,000.')
  else if (price.vatIncluded === false)
    scope.findings.warn(path, 'vat-unknown', 'The amount is without VAT and the VAT is not given.')
  return { price: price ?? unknownPrice, lines }
}

/** Optional costs and discounts are shown, never counted. */
function isLine({ amount, isRequiredCost }: Cost, discount: boolean): boolean {
  const cents = toCents(amount?.trim() ?? '')
  return isRequiredCost === false || discount || (cents !== null && cents < 0n)
}

function lineOf(cost: Cost, path: string, scope: Scope): CostLine {
  const cents = toCents(cost.amount?.trim() ?? '')
  const label = localizedText(cost.summaryText, `${path}.summaryText`, scope)?.value
  return {
    label: label ?? cost.costType?.trim() ?? '',
    amount: cents === null ? null : toDecimal(cents),
    required: cost.isRequiredCost !== false,
  }
}

function requiredAmount(
  cost: Cost,
  path: string,
  { duration, exempt }: CostFacts,
  scope: Scope,
): VatAmount | null {
  const currency = cost.currency?.trim().toUpperCase() ?? ''
  if (currency !== '' && currency !== 'EUR') {
    scope.findings.warn(`${path}.currency`, 'unknown-value', `${quoted(cost.currency)} is not the euro.`)
    return null
  }
  const times = timesOf(cost.period, duration, `${path}.period`, scope)
  const paid = paidAmount(cost, exempt, path, scope)
  return paid === null || times === null ? null : timesAmount(paid, times)
}

/** How often a cost is paid; null with a warning when that does not come out even. */
function timesOf(
  raw: string | null,
  duration: Duration | null,
  path: string,
  { findings }: Scope,
): number | null {
  const period = raw?.trim() ?? ''
  if (period === '' || period === 'program') return 1
  if (period !== '1st year' && !isPeriod(period)) {
    findings.warn(path, 'unknown-value', `${quoted(raw)} is no period we know.`)
    return null
  }
  const once = period === '1st year'
  const times = once ? (lastsAtMostAYear(duration) ? 1 : null) : periodsIn(duration, period)
  if (times === null)
    findings.warn(
      path,
      'price-period-unresolved',
      `A cost per ${period} cannot be counted over the duration of the course.`,
    )
  return times
}

function isPeriod(text: string): text is Period {
  return periods.some((period) => period === text)
}

const yearIn: Record<Duration['unit'], number> = { years: 1, months: 12, weeks: 52, days: 366, hours: 8784 }

function lastsAtMostAYear(duration: Duration | null): boolean {
  if (duration === null) return false
  return duration.value <= yearIn[duration.unit]
}

/** A cost whose time of validity is not now is ignored; a bound that cannot be read does not count. */
function holdsToday({ amountValidFrom, amountValidUntil }: Cost, path: string, scope: Scope): boolean {
  const from = boundDate(amountValidFrom ?? '', `${path}.amountValidFrom`, scope)
  const until = boundDate(amountValidUntil ?? '', `${path}.amountValidUntil`, scope)
  return (from === null || from <= scope.today) && (until === null || until >= scope.today)
}
