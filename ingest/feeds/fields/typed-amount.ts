/** Amounts of fields that are specified as numbers, and that people fill in as texts all the same. */
import { readAmount, type AmountText } from './amount-text.ts'
import { toCents } from './money.ts'

/** A number as programs write it. Three digits behind one dot are left to the reader of texts: they may be thousands. */
const number = /^[+-]?\d{1,15}(?:\.(?:\d{1,2}|\d{4,15}))?$/

/** Reads `395`, `"395.00"` and `"395.0000"` as numbers, everything else as an amount in a text. */
export function typedAmount(raw: string | number): AmountText {
  const text = String(raw).trim()
  if (typeof raw === 'string' && !number.test(text)) return readAmount(text)
  const cents = toCents(text)
  return cents === null ? { kind: 'unparsable' } : { kind: 'amount', cents, period: null }
}
