/** Tuition fees of a product: per year, so no price of the course; each is shown as a line. */
import type { CostLine } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { quoted } from '../fields/findings.ts'
import { toCents, toDecimal } from '../fields/money.ts'
import type { Fee } from './item.ts'

export function readFees(fees: readonly Fee[], { findings }: Scope): CostLine[] {
  const lines = fees.flatMap((fee, index): CostLine[] => {
    const path = `form.tuitionFees[${index}]`
    const raw = fee.amount?.trim() ?? ''
    if (raw === '') return []
    const cents = toCents(raw)
    if (cents === null || cents < 0n) {
      findings.warn(`${path}.amount`, 'price-unparsable', `${quoted(raw)} is no amount.`)
      return []
    }
    return [{ label: label(fee), amount: toDecimal(cents), required: true }]
  })
  // How many years a learner pays, and which of several fees, is not said.
  if (lines.length > 0)
    findings.warn(
      'form.tuitionFees',
      'price-period-unresolved',
      'The fees are per year; the price is unknown.',
    )
  return lines
}

/** `Collegegeld 2026, per year`: the words of the feed, as a visitor of the course page reads them. */
function label({ year, tuitionFeePeriod, tuitionFeeType }: Fee): string {
  const what = ['Collegegeld', year === null ? '' : String(year)].filter((word) => word !== '').join(' ')
  const more = [tuitionFeeType, tuitionFeePeriod]
    .map((word) => word?.trim() ?? '')
    .filter((word) => word !== '')
  return [what, ...more].join(', ').slice(0, 200)
}
