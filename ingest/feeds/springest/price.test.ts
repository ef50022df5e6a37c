import { describe, expect, test } from 'vitest'
import { mapped } from './testing.ts'

const price = async (inside: string) => {
  const { course, codes } = await mapped(inside)
  const { status, amount, vatIncluded } = course?.price ?? {}
  return [status === 'known' ? amount : status, vatIncluded, ...codes]
}
const amount = (value: string, vat = '', rate = '') =>
  `<Price>${value}</Price>${vat && `<VatIncluded>${vat}</VatIncluded>`}${rate && `<VatAmount>${rate}</VatAmount>`}`
const extra = (value: string, mandatory: string, vat = 'exempt', rate = '') =>
  `<AdditionalCosts><Type>examen</Type>${amount(value, vat, rate)}<Mandatory>${mandatory}</Mandatory></AdditionalCosts>`

describe('VAT', () => {
  test.each<[string, unknown[]]>([
    [amount('100', 'no', '21'), ['121.00', true]],
    [amount('64.50', 'no', '21'), ['78.05', true]],
    [amount('100', 'no', '9,0'), ['109.00', true]],
    [amount('100', 'no', '21 %'), ['121.00', true]],
    [amount('100', 'no', '0'), ['100.00', true]],
    [amount('121', 'yes', '21'), ['121.00', true]],
    [amount('100', 'exempt'), ['100.00', true]],
    [amount('100', 'Exempt', '21'), ['100.00', true]],
    [amount('100', 'no'), ['100.00', false, 'vat-unknown Price']],
    [amount('100', 'unknown', '21'), ['100.00', null]],
    [amount('100'), ['100.00', null]],
    [amount('100', 'misschien'), ['100.00', null, 'unknown-value VatIncluded']],
    [amount('795', 'no', '166.95'), ['795.00', false, 'unknown-value VatAmount', 'vat-unknown Price']],
    [amount('0', 'no'), ['free', true]],
  ])('%s', async (inside, expected) => {
    expect(await price(inside)).toEqual(expected)
  })
})

describe('amounts', () => {
  test.each<[string, unknown[]]>([
    [amount('0'), ['free', true]],
    [amount('0.00', 'unknown'), ['free', true]],
    [amount('1250'), ['1250.00', null]],
    [amount('1250.0000'), ['1250.00', null]],
    [amount('1.250,00'), ['1250.00', null]],
    [amount('€ 395,-'), ['395.00', null]],
    ['', ['unknown', null]],
    ['<Price/>', ['unknown', null]],
    [amount('op aanvraag'), ['unknown', null, 'price-unparsable Price']],
    [amount('100 - 200'), ['unknown', null, 'price-ambiguous Price']],
    [amount('-10'), ['unknown', null, 'price-negative Price']],
    [amount('250001'), ['unknown', null, 'price-implausible Price']],
    [amount('$ 100'), ['unknown', null, 'unknown-value Price']],
    [`${amount('100')}<Currency>USD</Currency>`, ['unknown', null, 'unknown-value Currency']],
    [`${amount('100')}<Currency>eur</Currency>`, ['100.00', null]],
  ])('%s', async (inside, expected) => {
    expect(await price(inside)).toEqual(expected)
  })
})

describe('periods (import rule 18)', () => {
  const per = (period: string, duration: string, unit: string) =>
    `${amount('100', 'yes')}<PricePeriod>${period}</PricePeriod><Duration>${duration}</Duration><DurationUnit>${unit}</DurationUnit>`
  const unresolved = ['unknown', null, 'price-period-unresolved PricePeriod']
  test.each<[string, unknown[]]>([
    [per('all', '4', 'months'), ['100.00', true]],
    [per('monthly', '4', 'months'), ['400.00', true]],
    [per('monthly', '1', 'years'), ['1200.00', true]],
    [per('yearly', '2', 'years'), ['200.00', true]],
    [per('yearly', '6', 'months'), unresolved],
    [per('daily', '3', 'days'), ['300.00', true]],
    [per('monthly', '6', 'weeks'), unresolved],
    [per('eeuwig', '4', 'months'), ['unknown', null, 'unknown-value PricePeriod']],
    [`${amount('100')}<PricePeriod>monthly</PricePeriod>`, unresolved],
  ])('%s', async (inside, expected) => {
    expect(await price(inside)).toEqual(expected)
  })
})

describe('additional costs', () => {
  test('mandatory ones count, each with its own VAT; others and discounts are lines', async () => {
    const { course, codes } = await mapped(
      amount('100', 'no', '21') +
        extra('10', 'yes', 'yes') +
        extra('20', '1', 'no', '9') +
        extra('40', 'no') +
        extra('-5', 'true'),
    )
    expect(course?.price).toMatchObject({ amount: '152.80', vatIncluded: true })
    expect(course?.costLines).toEqual([
      { label: 'examen', amount: '40.00', required: false },
      { label: 'examen', amount: '-5.00', required: true },
    ])
    expect(codes).toEqual([])
  })

  test('repeated inside one element', async () => {
    const inner = extra('10', 'yes').replaceAll('AdditionalCosts', 'AdditionalCost')
    expect(await price(`${amount('100', 'yes')}<AdditionalCosts>${inner}${inner}</AdditionalCosts>`)).toEqual(
      ['120.00', true],
    )
  })

  test('what is not known of one is not known of the sum', async () => {
    expect(await price(amount('100', 'exempt') + extra('10', 'yes', 'no'))).toEqual([
      '110.00',
      false,
      'vat-unknown AdditionalCosts[0].Price',
    ])
    expect(await price(amount('100') + extra('10', 'yes', 'unknown'))).toEqual(['110.00', null])
    expect(await price(amount('100', 'yes') + extra('x', 'yes'))).toEqual([
      'unknown',
      null,
      'price-unparsable AdditionalCosts[0].Price',
    ])
    expect(await price(extra('10', 'yes'))).toEqual(['unknown', null])
    expect(await price(amount('0') + extra('10', 'yes'))).toEqual(['10.00', true])
  })

  test('an amount that does not say whether it is mandatory is none of the price', async () => {
    expect(await price(amount('100', 'yes') + extra('10', ''))).toEqual(['100.00', true])
    expect(await price(amount('100', 'yes') + extra('10', 'soms'))).toEqual([
      '100.00',
      true,
      'unknown-value AdditionalCosts[0].Mandatory',
    ])
  })
})
