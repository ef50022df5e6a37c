import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText } from '../../domain/money/cents.ts'
import { priceSum } from './price-sum.ts'

const sum = (known: string, withoutVat = '0.00', vatUnsaid = '0.00') =>
  priceSum({ known, withoutVat, vatUnsaid }).replaceAll('\u00a0', ' ')

describe('a sum of prices has one VAT state, or is told in parts', () => {
  test.each([
    [['1121.00'], '€ 1.121'],
    [['1000.00', '1000.00'], '€ 1.000 zonder btw'],
    [['20.00', '0.00', '20.00'], '€ 20'],
    [['2121.00', '1000.00'], '€ 1.121 + € 1.000 zonder btw'],
    [['1141.00', '1000.00', '20.00'], '€ 121 + € 1.000 zonder btw + € 20 (btw onbekend)'],
    [['1020.00', '1000.00', '20.00'], '€ 1.000 zonder btw + € 20 (btw onbekend)'],
    [['0.00'], '€ 0'],
  ] satisfies [string[], string][])('%j', ([known = '', ...parts], text) => {
    expect(sum(known, ...parts)).toBe(text)
  })

  test('whatever the parts, no amount is said that adds two states', () => {
    const cents = fc.integer({ min: 0, max: 9_999_999 })
    fc.assert(
      fc.property(cents, cents, cents, (withVat, without, unsaid) => {
        const text = sum(decimalText(withVat + without + unsaid), decimalText(without), decimalText(unsaid))
        const said = [...text.matchAll(/€ ([\d.]+(?:,\d\d)?)/g)].map(([, amount = '']) =>
          Math.round(Number(amount.replaceAll('.', '').replace(',', '.')) * 100),
        )
        const parts = [withVat, without, unsaid].filter((part) => part > 0)
        expect(said).toEqual(parts.length > 0 ? parts : [0])
        expect(text.includes('zonder btw')).toBe(without > 0)
      }),
    )
  })
})
