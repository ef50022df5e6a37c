import { expect, test } from 'vitest'
import { check, own } from './testing.ts'

test('a talk about the plan costs nothing, so that its price is not unknown', () => {
  const { totals, money, years } = check([own({ cost: 100 }), { kind: 'advice' }])
  expect(totals.price).toMatchObject({ known: '100.00', unknownItems: 0 })
  expect(years).toMatchObject([{ known: '100.00', unknownItems: 0 }])
  expect(money.map(({ price }) => price)).toEqual(['100.00', '0.00'])
})

test('what a person fills in for a talk counts, and another step without a price stays unknown', () => {
  expect(check([{ kind: 'advice', cost: 40 }, own({ cost: null })]).totals.price).toMatchObject({
    known: '40.00',
    unknownItems: 1,
  })
})
