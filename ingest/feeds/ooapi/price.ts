/** Prices of OOAPI: the amount of the total costs is the total with VAT. `displayAmount` is never read. */
import { unknownPrice, type CostLine, type Price } from '@stapwijzer/shared/domain/course.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { priceOf, toCents } from '../fields/money.ts'
import type { Cost } from './item.ts'
import type { VersionWords } from './version.ts'

/** What costs say besides the price: other costs as lines, marks of a subsidy that has ended. */
export type Costs = { price: Price; lines: CostLine[]; marks: string[] }

export function readCosts(
  costs: readonly Cost[],
  path: string,
  { totalCosts, subsidy }: Pick<VersionWords, 'totalCosts' | 'subsidy'>,
  scope: Scope,
): Costs {
  const { findings } = scope
  const result: Costs = { price: unknownPrice, lines: [], marks: [] }
  const totals: Price[] = []
  costs.forEach((cost, index) => {
    const type = cost.costType?.trim() ?? ''
    const at = `${path}[${index}]`
    if (type === totalCosts) totals.push(total(cost, at, scope))
    else if (type === subsidy) result.marks.push(type)
    else if (type !== '') {
      findings.warn(`${at}.costType`, 'unknown-value', `${quoted(type)} is not a kind of cost we know.`)
      result.lines.push({ label: type.slice(0, 200), amount: cost.amount, required: false })
    }
  })
  const known = totals.filter((price) => price.status !== 'unknown')
  const amounts = new Set(known.map((price) => `${price.amount} ${price.vatIncluded}`))
  if (amounts.size > 1) findings.warn(path, 'price-ambiguous', 'There are several total amounts.')
  else result.price = known[0] ?? unknownPrice
  return result
}

function total(cost: Cost, path: string, { findings }: Scope): Price {
  const currency = cost.currency?.trim().toUpperCase() ?? ''
  if (currency !== '' && currency !== 'EUR') {
    findings.warn(`${path}.currency`, 'unknown-value', `${quoted(cost.currency)} is not the euro.`)
    return unknownPrice
  }
  const unreadable = (field: string, text: string) =>
    findings.warn(`${path}.${field}`, 'price-unparsable', `${quoted(text)} is no amount.`)
  const read = (field: 'amount' | 'amountWithoutVat' | 'vatAmount') => {
    const text = cost[field]?.trim() ?? ''
    const cents = text === '' ? null : toCents(text)
    if (text !== '' && cents === null) unreadable(field, text)
    return { stated: text !== '', cents }
  }
  const amount = read('amount')
  if (amount.stated) return checked(amount.cents, true, `${path}.amount`, findings)
  const bare = read('amountWithoutVat')
  const vat = read('vatAmount')
  if (bare.cents === null) return unknownPrice
  if (vat.cents !== null) return checked(bare.cents + vat.cents, true, `${path}.amountWithoutVat`, findings)
  const price = checked(bare.cents, bare.cents === 0n, `${path}.amountWithoutVat`, findings)
  if (price.status === 'known')
    findings.warn(
      `${path}.amountWithoutVat`,
      'vat-unknown',
      'The amount is without VAT and the VAT is not given.',
    )
  return price
}

function checked(
  cents: bigint | null,
  vatIncluded: boolean,
  path: string,
  findings: Scope['findings'],
): Price {
  if (cents === null) return unknownPrice
  if (cents < 0n) {
    findings.warn(path, 'price-negative', 'The amount is below zero.')
    return unknownPrice
  }
  const price = priceOf(cents, vatIncluded)
  if (price === null) findings.warn(path, 'price-implausible', 'The price is above € 250,000.')
  return price ?? unknownPrice
}
