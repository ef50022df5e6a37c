import { expect, test } from 'vitest'
import type { Price } from '../course.ts'
import type { StepMoney } from './context.ts'
import { check, course, found, own, places, scheme } from './testing.ts'
import type { StepBody } from './plan.ts'

const price = (amount: string | null, vatIncluded: boolean | null = true): Price =>
  amount === null
    ? { status: 'unknown', amount: null, currency: null, vatIncluded: null }
    : { status: amount === '0.00' ? 'free' : 'known', amount, currency: 'EUR', vatIncluded }
const priced = (amount: string | null, vatIncluded: boolean | null = true) =>
  course({ price: price(amount, vatIncluded), offerings: [] })

test('unknown prices: courses and own steps in one sentence; nothing to pay is known', () => {
  const courses = {
    x: priced(null),
    free: priced('0.00'),
    gone: course({ withdrawn: true, price: price(null) }),
  }
  const items: StepBody[] = [
    { courseId: 'x' },
    { courseId: 'free' },
    own({ cost: null }),
    own({ cost: 0 }),
    { kind: 'funding', title: 'Vraag' },
    { courseId: 'gone' },
    { courseId: 'x', cost: 0.01 },
  ]
  expect(places('price-unknown', items, { courses })).toEqual(['price-unknown 0,2'])
})

test('VAT that may come on top: of a price that is paid, and not of what the person typed', () => {
  const vat = (amount: string | null, included: boolean | null, step: Partial<StepBody> = {}) =>
    places('vat-unknown', [{ courseId: 'x', ...step }], { courses: { x: priced(amount, included) } })
  expect(vat('0.01', null)).toEqual(['vat-unknown 0'])
  expect(vat('100.00', false)).toEqual(['vat-unknown 0'])
  expect(vat('100.00', true)).toEqual([])
  expect(vat('0.00', null)).toEqual([])
  expect(vat(null, null)).toEqual([])
  const nothing = course({ price: { ...price('0.00', null), status: 'known' }, offerings: [] })
  expect(places('vat-unknown', [{ courseId: 'x' }], { courses: { x: nothing } })).toEqual([])
  expect(vat('100.00', null, { cost: 100 })).toEqual([])
})

const funding = (min: number, max: number): StepMoney[] => [{ item: 0, net: { min, max }, schemes: [] }]

test('dearer than the budget, but what is left may fit: a cent decides', () => {
  const fits = (budget: number, min: number, max: number) =>
    found('budget-with-funding', [{ courseId: 'c' }], {
      plan: { budget },
      context: { funding: funding(min, max) },
    }).map(({ values }) => values)
  expect(fits(495, 0, 100)).toEqual([])
  expect(fits(494.99, 49_499, 49_500)).toEqual([{ amount: 494.99, limit: 495, likely: false }])
  expect(fits(494.99, 49_500, 49_500)).toEqual([])
  expect(fits(494.99, 0, 49_499)).toEqual([{ amount: 0, limit: 494.99, likely: true }])
  expect(places('budget-with-funding', [{ courseId: 'c' }], { plan: { budget: 1 } })).toEqual([])
})

test('money step by step and by the year in which it starts', () => {
  const pays = scheme({ amount: { min: null, max: 20_000 } })
  const { money, years, netPrice } = check(
    [
      { courseId: 'c', start: '2027-02-01' },
      own({ cost: 10.1, start: '2026-12-31' }),
      own({ cost: null, start: '2027-01-01' }),
      own({ cost: 0.2 }),
    ],
    {
      context: {
        funding: [
          {
            item: 0,
            net: { min: 29_500, max: 49_500 },
            schemes: [pays, scheme({ id: 'slim-mkb', missed: true })],
          },
        ],
      },
    },
  )
  expect(money).toEqual([
    {
      item: 0,
      price: '495.00',
      netPrice: { min: '295.00', max: '495.00' },
      payers: [
        {
          scheme: 'levenlanglerenkrediet',
          name: 'Levenlanglerenkrediet',
          applicant: 'person',
          likely: false,
          min: null,
          max: '200.00',
        },
      ],
    },
    { item: 1, price: '10.10', netPrice: { min: '10.10', max: '10.10' }, payers: [] },
    { item: 2, price: null, netPrice: null, payers: [] },
    { item: 3, price: '0.20', netPrice: { min: '0.20', max: '0.20' }, payers: [] },
  ])
  const year = (value: number | null, known: string, unknownItems: number, min: string, max = min) => ({
    ...{ year: value, known, withoutVat: '0.00', vatUnsaid: '0.00', currency: 'EUR', unknownItems },
    netPrice: { min, max },
  })
  expect(years).toEqual([
    year(2026, '10.10', 0, '10.10'),
    year(2027, '495.00', 1, '295.00', '495.00'),
    year(null, '0.20', 0, '0.20'),
  ])
  expect(netPrice).toEqual({ min: '305.30', max: '505.30' })
})

test('what is left is not said when nobody asked, or when a step cannot be said', () => {
  const left = (context: Parameters<typeof check>[1]) => check([{ courseId: 'c' }, own()], context).netPrice
  expect(left({})).toBeNull()
  expect(left({ context: { funding: [] } })).toEqual({ min: '495.00', max: '495.00' })
  expect(left({ context: { funding: [{ item: 0, net: null, schemes: [] }] } })).toBeNull()
  expect(check([own({ cost: null })], { context: { funding: [] } }).netPrice).toBeNull()
})

test('the dearest plan there can be is summed to the cent, and decimals do not drift', () => {
  const dearest = Array.from({ length: 50 }, () => own({ cost: 9_999_999.99, start: '2027-01-01' }))
  const { totals, years, netPrice } = check(dearest, {
    context: { funding: [] },
    plan: { budget: 10_000_000 },
  })
  expect(totals.price.known).toBe('499999999.50')
  expect(years).toMatchObject([{ known: '499999999.50', unknownItems: 0 }])
  expect(netPrice).toEqual({ min: '499999999.50', max: '499999999.50' })
  const small = Array.from({ length: 50 }, () => own({ cost: 0.1, weeks: 1.4, hoursPerWeek: 7.5 }))
  expect(check(small).totals).toMatchObject({ price: { known: '5.00' }, hours: { known: 525 } })
  expect(found('over-budget', small, { plan: { budget: 5 } })).toEqual([])
  expect(found('over-budget', small, { plan: { budget: 4.99 } })).toHaveLength(1)
})
