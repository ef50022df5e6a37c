/** VAT of one EDU-DEX cost: amounts are without VAT, unless the feed says more. */
import { quoted, type Scope } from '../fields/findings.ts'
import { toCents } from '../fields/money.ts'
import { bareAmount, bareAmountAt, exemptAmount, type VatAmount } from '../fields/vat-sum.ts'
import type { Cost } from './item.ts'

/** Rates of the VAT codes in percent: none, reverse charge, goods low, goods high, services high. */
const rates: Record<number, string> = { 1: '0', 2: '0', 3: '9', 4: '21', 5: '21' }

/**
 * What a private learner pays for one cost, always known without VAT. `exempt`: the institute is in the register of
 * exempt vocational education (CRKBO). Null when an amount is unreadable.
 */
export function paidAmount(cost: Cost, exempt: boolean, path: string, scope: Scope): VatAmount | null {
  const read = (field: 'amount' | 'amountVAT' | 'VATExemptAmount' | 'VATExemptAmountVAT') =>
    amountOf(cost[field], `${path}.${field}`, scope)
  const exemptCents = read('VATExemptAmount')
  const exemptVat = read('VATExemptAmountVAT')
  if (typeof exemptCents === 'bigint') {
    if (exemptVat === 'unreadable') return null
    return bareAmount(exemptCents, exemptCents + (exemptVat ?? 0n))
  }
  const amount = read('amount')
  const vat = read('amountVAT')
  if (typeof amount !== 'bigint') return null
  if (typeof vat === 'bigint') return bareAmount(amount, amount + vat)
  const rate = rateOf(cost, path, scope)
  return rate === null && exempt ? exemptAmount(amount) : bareAmountAt(amount, rate)
}

function amountOf(raw: string | null, path: string, { findings }: Scope): bigint | 'unreadable' | null {
  const text = raw?.trim() ?? ''
  if (text === '') return null
  const cents = toCents(text)
  if (cents !== null) return cents
  findings.warn(path, 'price-unparsable', `${quoted(raw)} is no amount.`)
  return 'unreadable'
}

/** The rate in percent, null when none is given; an impossible one is reported and not believed. */
function rateOf({ VATPercentage, VATCode }: Cost, path: string, { findings }: Scope): string | null {
  if (VATPercentage !== null) {
    if (VATPercentage >= 0 && VATPercentage <= 100) return String(VATPercentage)
    findings.warn(`${path}.VATPercentage`, 'unknown-value', `${VATPercentage} is no VAT rate.`)
  }
  if (VATCode === null) return null
  const rate = rates[VATCode]
  if (rate === undefined)
    findings.warn(`${path}.VATCode`, 'unknown-value', `${VATCode} is no VAT code we know.`)
  return rate ?? null
}
