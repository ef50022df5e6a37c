/** What a plan adds up to, as rows of a document. Pure. */
import { decimal } from '@stapwijzer/shared/text/format.ts'
import { planDocument as t, plan as page, prices } from '@stapwijzer/shared/text/rooms.ts'
import type { Material } from './material.ts'
import type { FactRow } from './step-words.ts'

export function shortFacts({ check }: Pick<Material, 'check'>): FactRow[] {
  const { totals, years } = check
  if (totals.items === 0) return []
  const { price, months, calendarMonths, peakHoursPerWeek: peak, netPrice } = totals
  const whole = (known: string, unknownItems: number) =>
    unknownItems === totals.items ? t.unknown : t.partly(known, unknownItems)
  const year = years.map((one): FactRow => {
    const { year, known, unknownItems, netPrice: own } = one
    // Nothing is known of that year: that is not the same as nothing to pay.
    if (own === null && unknownItems > 0 && Number(known) === 0) return [t.inYear(year), t.unknown]
    const amount = t.partly(prices.priceSum(one), unknownItems)
    return [t.inYear(year), own ? `${amount}, ${t.ofWhich(own.min, own.max)}` : amount]
  })
  return [
    [t.shortSteps, page.steps(totals.items)],
    [t.shortTime, whole(page.months(months, totals.items), months.unknownItems)],
    ...(calendarMonths === null ? [] : [[t.shortElapsed, t.monthsOf(calendarMonths)] as const]),
    [t.shortHours, peak === null ? t.unknown : t.peak(decimal(peak))],
    [t.shortPrice, whole(prices.priceSum(price), price.unknownItems)],
    ...(netPrice ? [[t.own, t.probably(netPrice.min, netPrice.max)] as const] : []),
    ...(years.length > 1 ? year : []),
  ]
}
