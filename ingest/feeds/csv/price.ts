/** Prices in cells, under the rules that the mapping states for VAT, free, unknown and zero. */
import { unknownPrice, type Duration, type Price } from '@stapwijzer/shared/domain/course.ts'
import { readAmount } from '../fields/amount-text.ts'
import { periodsIn } from '../fields/duration.ts'
import { quoted } from '../fields/findings.ts'
import { priceOf, withPercent } from '../fields/money.ts'
import { cellText, textCell, type Sheet } from './cells.ts'
import type { FieldSpec } from './field-spec.ts'

/** The price of a cell; unknown (never free, never 0) when it cannot be read with certainty. */
export function priceCell(
  spec: FieldSpec | undefined,
  duration: Duration | null,
  path: string,
  sheet: Sheet,
  row = 0,
): Price {
  const raw = cellText(spec, path, sheet, row).trim()
  if (!spec || raw === '') return unknownPrice
  const { findings } = sheet.scope
  const word = raw.toLowerCase()
  if (spec.free?.some((one) => one.trim().toLowerCase() === word)) return withVat(0n, spec, path, sheet)
  if (spec.unknown?.some((one) => one.trim().toLowerCase() === word)) return unknownPrice
  if (!isInEuros(path, sheet, row)) return unknownPrice
  const read = readAmount(raw)
  if (read.kind === 'ambiguous')
    findings.warn(path, 'price-ambiguous', `${quoted(raw)} is a range or several amounts.`)
  else if (read.kind === 'currency') findings.warn(path, 'unknown-value', `${quoted(raw)} is not in euros.`)
  else if (read.kind === 'unparsable') findings.warn(path, 'price-unparsable', `${quoted(raw)} is no amount.`)
  if (read.kind !== 'amount') return unknownPrice
  if (read.cents < 0n) {
    findings.warn(path, 'price-negative', `${quoted(raw)} is below zero.`)
    return unknownPrice
  }
  if (read.cents === 0n && spec.zero !== 'free') {
    findings.warn(
      path,
      'price-zero-ambiguous',
      'The amount is 0; the mapping does not say that this means free.',
    )
    return unknownPrice
  }
  const times = read.period === null ? 1 : periodsIn(duration, read.period)
  if (times === null) {
    findings.warn(
      path,
      'price-period-unresolved',
      `${quoted(raw)}: the course is no whole number of periods.`,
    )
    return unknownPrice
  }
  return withVat(read.cents * BigInt(times), spec, path, sheet)
}

/**
 * Whether the mapping leaves it at euros, or the currency that it names is the euro. Another one warns: prices are compared
 * and paid for in euros, and a rate of exchange is nobody's fact.
 */
function isInEuros(pricePath: string, sheet: Sheet, row: number): boolean {
  const { fields, offerings } = sheet.mapping
  const path = pricePath.replace(/price$/, 'currency')
  const spec = (pricePath === 'price' ? undefined : offerings?.['currency']) ?? fields['currency']
  if (!spec) return true
  const { findings } = sheet.scope
  const currency = textCell(spec, path, sheet, row)
  if (currency !== null && /^(?:EUR|€)$/i.test(currency)) return true
  if (currency !== null)
    findings.warn(path, 'unknown-value', `${quoted(currency)} is not the euro; the price is unknown.`)
  else if (cellText(spec, path, sheet, row).trim() === '')
    findings.warn(path, 'unknown-value', 'No currency stands beside the price, which is unknown therefore.')
  return false
}

function withVat(cents: bigint, spec: FieldSpec, path: string, { scope }: Sheet): Price {
  const rate = spec.vatRate === undefined ? null : String(spec.vatRate)
  const total = spec.vat === 'excluded' && rate !== null ? withPercent(cents, rate) : cents
  const bare = spec.vat === 'excluded' && rate === null && cents > 0n
  const price =
    total === null
      ? null
      : priceOf(total, bare ? false : spec.vat === undefined || spec.vat === 'unknown' ? null : true)
  if (price === null) scope.findings.warn(path, 'price-implausible', 'The price is above € 250,000.')
  else if (bare)
    scope.findings.warn(path, 'vat-unknown', 'The amount is without VAT and the rate is not given.')
  return price ?? unknownPrice
}
