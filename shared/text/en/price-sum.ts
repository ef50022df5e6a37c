/** A sum of prices in words. Amounts with and without VAT are not added up for people: each sum is said by itself. */
import { centsOf, decimalText } from '../../domain/money/cents.ts'
import type { PriceSum } from '../nl/price-sum.ts'
import { exVat } from './course.ts'
import { money, nbsp } from './format.ts'

/** `€1,121 + €1,000 without VAT`. A sum of which nobody said whether VAT is in it is said as such a price is. */
export function priceSum({ known, withoutVat, vatUnsaid }: PriceSum): string {
  const [all, without, unsaid] = [centsOf(known), centsOf(withoutVat), centsOf(vatUnsaid)]
  const withVat = all - without - unsaid
  if (without === 0 && (withVat === 0 || unsaid === 0)) return money(known)
  return [
    ...(withVat > 0 ? [money(decimalText(withVat))] : []),
    ...(without > 0 ? [`${money(withoutVat)}${nbsp}${exVat}`] : []),
    ...(unsaid > 0 ? [`${money(vatUnsaid)} (VAT not known)`] : []),
  ].join(' + ')
}
