import { describe, expect, test } from 'vitest'
import { mapped } from './testing.ts'

const price = async (own: Record<string, unknown>) => {
  const { course, codes } = await mapped(own)
  const { status, amount, vatIncluded } = course?.price ?? {}
  return [status === 'known' ? amount : status, vatIncluded, ...codes]
}
const offer = (own: Record<string, unknown>) => ({
  offers: { '@type': 'Offer', priceCurrency: 'EUR', ...own },
})

describe('one offer', () => {
  test.each<[unknown, unknown[]]>([
    [395, ['395.00', null]],
    [395.5, ['395.50', null]],
    ['395.00', ['395.00', null]],
    ['395.0000', ['395.00', null]],
    ['€ 395,-', ['395.00', null]],
    ['€ 1.250,00', ['1250.00', null]],
    ['1.250', ['1250.00', null]],
    [0, ['free', null]],
    ['0.00', ['free', null]],
    ['gratis', ['free', null]],
    [-5, ['unknown', null, 'price-negative offers.price']],
    ['op aanvraag', ['unknown', null, 'price-unparsable offers.price']],
    ['vanaf 395', ['unknown', null, 'price-ambiguous offers.price']],
    ['$ 395', ['unknown', null, 'unknown-value offers.price']],
    [250_001, ['unknown', null, 'price-implausible offers.price']],
    [1e21, ['unknown', null, 'price-unparsable offers.price']],
    [{ '@value': '395', '@type': 'xsd:decimal' }, ['395.00', null]],
    ['', ['unknown', null]],
  ])('price %j', async (stated, expected) => {
    expect(await price(offer({ price: stated }))).toEqual(expected)
  })

  test('ruling 39: another currency than the euro', async () => {
    expect(await price(offer({ price: 395, priceCurrency: 'USD' }))).toEqual([
      'unknown',
      null,
      'unknown-value offers.priceCurrency',
    ])
    expect(await price({ offers: { price: 395 } })).toEqual(['395.00', null])
  })

  test('free by a mark', async () => {
    expect(await price({ isAccessibleForFree: true })).toEqual(['free', null])
    expect(await price({ isAccessibleForFree: 'https://schema.org/True' })).toEqual(['free', null])
    expect(await price({ isAccessibleForFree: false })).toEqual(['unknown', null])
    expect(await price(offer({ category: 'Free' }))).toEqual(['free', null])
    expect(await price(offer({ category: 'Paid' }))).toEqual(['unknown', null])
    expect(await price(offer({ category: 'Free', price: 395 }))).toEqual([
      'unknown',
      null,
      'price-ambiguous offers',
    ])
  })

  test('a price specification, with what it says of VAT', async () => {
    const specified = (own: object) => offer({ priceSpecification: { price: 100, ...own } })
    expect(await price(specified({}))).toEqual(['100.00', null])
    expect(await price(specified({ valueAddedTaxIncluded: true }))).toEqual(['100.00', true])
    expect(await price(specified({ valueAddedTaxIncluded: 'false' }))).toEqual([
      '100.00',
      false,
      'vat-unknown offers.priceSpecification.price',
    ])
    expect(await price(specified({ priceCurrency: 'GBP' }))).toEqual([
      'unknown',
      null,
      'unknown-value offers.priceSpecification.priceCurrency',
    ])
  })

  test('a price for a period counts over the duration, or is unresolved', async () => {
    const monthly = offer({ price: 50, unitCode: 'MON' })
    expect(await price({ ...monthly, timeRequired: 'P4M' })).toEqual(['200.00', null])
    expect(await price({ ...offer({ price: '€ 50 per maand' }), timeRequired: 'P1Y' })).toEqual([
      '600.00',
      null,
    ])
    for (const own of [
      monthly,
      { ...monthly, timeRequired: 'P10W' },
      offer({ price: 50, category: 'Subscription' }),
    ])
      expect(await price(own)).toEqual(['unknown', null, 'price-period-unresolved offers.price'])
  })
})

describe('several offers', () => {
  const both = (first: object, second: object) => ({ offers: [first, second] })
  test('that agree, or do not', async () => {
    expect(await price(both({ price: 395 }, { price: '395.00' }))).toEqual(['395.00', null])
    expect(await price(both({ price: 395 }, { price: 295 }))).toEqual([
      'unknown',
      null,
      'price-ambiguous offers',
    ])
    expect(await price(both({ price: 395 }, { price: 'x' }))).toEqual([
      '395.00',
      null,
      'price-unparsable offers[1].price',
    ])
  })

  test('of one amount, with VAT in one and without it in the other, are two prices', async () => {
    const vat = (valueAddedTaxIncluded?: boolean) => ({ price: 395, valueAddedTaxIncluded })
    for (const [first, second] of [
      [true, false],
      [false, true],
    ])
      expect(await price(both(vat(first), vat(second)))).toEqual(['unknown', null, 'price-ambiguous offers'])
    expect(await price(both(vat(), vat(true)))).toEqual(['395.00', true])
  })

  test('VAT that is not in it is named at the offer that says so', async () => {
    const offers = both({ price: 395 }, { price: 395, valueAddedTaxIncluded: false })
    expect(await price(offers)).toEqual(['395.00', false, 'vat-unknown offers[1].price'])
  })

  test('of which the time is not now do not count', async () => {
    const past = { price: 95, priceValidUntil: '2026-11-23' }
    const future = { price: 195, validFrom: '2026-11-25T00:00:00+01:00' }
    expect(await price(both(past, { price: 395, validThrough: '2026-11-24' }))).toEqual(['395.00', null])
    expect(await price(both(future, { price: 395 }))).toEqual(['395.00', null])
    expect(await price(both(past, future))).toEqual(['unknown', null])
  })

  test('as an aggregate: a lowest price alone is none', async () => {
    const aggregate = (own: object) => ({
      offers: { '@type': 'AggregateOffer', priceCurrency: 'EUR', ...own },
    })
    expect(await price(aggregate({ lowPrice: 395, highPrice: '395.00' }))).toEqual(['395.00', null])
    expect(await price(aggregate({ lowPrice: 395 }))).toEqual([
      'unknown',
      null,
      'price-ambiguous offers.lowPrice',
    ])
    expect(await price(aggregate({ lowPrice: 1, highPrice: 2 }))).toEqual([
      'unknown',
      null,
      'price-ambiguous offers',
    ])
    expect(await price(aggregate({ offers: [{ price: 395 }] }))).toEqual(['395.00', null])
  })
})

test('offers of an instance are the price of its offering, and not of the course', async () => {
  const { course, codes } = await mapped({
    offers: { '@type': 'Offer', price: 400 },
    hasCourseInstance: [
      { startDate: '2027-02-01', offers: { price: 300, availability: 'https://schema.org/InStock' } },
      { startDate: '2027-03-01', isAccessibleForFree: true },
      { startDate: '2027-04-01' },
    ],
  })
  expect(course?.price.amount).toBe('400.00')
  expect(course?.offerings.map((one) => [one.price.status, one.price.amount, one.state])).toEqual([
    ['known', '300.00', 'open'],
    ['free', '0.00', 'unknown'],
    ['unknown', null, 'unknown'],
  ])
  expect(codes).toEqual([])
})
