import { expect, test } from 'vitest'
import { exVat } from './course.ts'
import { priceSum } from './price-sum.ts'

const sum = (known: string, withoutVat = '0.00', vatUnsaid = '0.00') =>
  priceSum({ known, withoutVat, vatUnsaid }).replaceAll('\u00a0', ' ')

test.each([
  [['1121.00'], '€1,121'],
  [['20.00', '0.00', '20.00'], '€20'],
  [['0.00'], '€0'],
  [['1020.00', '1000.00', '20.00'], `€1,000 ${exVat} + €20 (VAT not known)`],
  [['2121.50', '1000.00'], `€1,121.50 + €1,000 ${exVat}`],
] satisfies [string[], string][])(
  'a sum of prices has one VAT state, or is told in parts: %j',
  ([known = '', ...parts], text) => {
    expect(sum(known, ...parts)).toBe(text)
  },
)
