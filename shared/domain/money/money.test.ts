import { describe, expect, it } from 'vitest'
import { centsOf, decimalText, isMoney, mostCents, share, tenths } from './cents.ts'
import { certainCost, payableCost } from './learner-cost.ts'
import { type CountableGrant, netPrice } from './net-price.ts'
import { completeCosts, costsAgree } from './vat.ts'

describe('amounts', () => {
  it.each([0, 1, 0.1, 1250.5, '0', '0.00', '1250', '1250.5', '1250.50', 99_999_999_999.99, '99999999999.99'])(
    'takes %j',
    (value) => expect(isMoney(value)).toBe(true),
  )
  it.each([-1, 0.001, 1e21, 1e-7, Number.NaN, Number.POSITIVE_INFINITY, 100_000_000_000, 0.1 + 0.2])(
    'refuses %d',
    (value) => expect(isMoney(value)).toBe(false),
  )
  it.each(['', ' 1', '1 ', '+1', '-1', '1.', '.5', '1,5', '1e3', '1.234', '100000000000', '٣'])(
    'refuses the text %j',
    (value) => expect(isMoney(value)).toBe(false),
  )

  it('goes to cents and back', () => {
    expect([centsOf(826.45), centsOf('826.4'), centsOf(7)]).toEqual([82_645, 82_640, 700])
    expect(centsOf('99999999999.99')).toBe(mostCents)
    expect([decimalText(5), decimalText(125_000), decimalText(mostCents)]).toEqual([
      '0.05',
      '1250.00',
      '99999999999.99',
    ])
  })

  it('multiplies first and rounds half up, once', () => {
    expect(share(625_001, 60, 100)).toBe(375_001)
    expect(share(1, 1, 2)).toBe(1)
    expect(share(100, 1, 3)).toBe(33)
    expect(share(mostCents, 121, 100)).toBe(12_099_999_999_999)
  })

  it('counts tenths on the decimal digits', () => {
    expect([8.45, 0.44, 0.05, 39.95, 40, 12.34].map(tenths)).toEqual([85, 4, 1, 400, 400, 123])
  })
})

describe('VAT', () => {
  it('is 21 per cent of the price without it', () => {
    expect(completeCosts({ inclVat: undefined, exVat: 6450 }, 'standard').inclVat).toBe(7805)
    expect(completeCosts({ inclVat: 100_000, exVat: undefined }, 'standard').exVat).toBe(82_645)
    expect(completeCosts({ inclVat: undefined, exVat: 6450 }, 'exempt').inclVat).toBe(6450)
    expect(completeCosts({ inclVat: undefined, exVat: 6450 }, undefined).inclVat).toBeUndefined()
  })
  it('lets two prices differ by a cent of rounding, none when exempt', () => {
    expect([12_099, 12_100, 12_101].every((incl) => costsAgree(incl, 10_000, 'standard'))).toBe(true)
    expect([12_098, 12_102].some((incl) => costsAgree(incl, 10_000, 'standard'))).toBe(false)
    expect(costsAgree(10_001, 10_000, 'exempt')).toBe(false)
  })
})

describe('what the learner pays', () => {
  const cost = (paidByOther?: 'none' | 'part' | 'full', paidByOtherAmount?: number, inclVat?: number) => {
    const payment = { inclVat, paidByOther, paidByOtherAmount }
    return [payableCost(payment), certainCost(payment)]
  }
  const [whole, open, nothing] = [
    { low: 1000, high: 1000 },
    { low: 0, high: 1000 },
    { low: 0, high: 0 },
  ]
  it('is the price less what another pays', () => {
    expect(cost('none', undefined, 1000)).toEqual([whole, whole])
    expect(cost('part', 400, 1000)).toEqual([
      { low: 600, high: 600 },
      { low: 600, high: 600 },
    ])
    expect(cost('full', undefined, 1000)).toEqual([nothing, nothing])
    expect(cost('full')).toEqual([nothing, nothing])
  })
  it('is open while a part has no size, and for conditions while nothing is known', () => {
    expect(cost('part', undefined, 1000)).toEqual([open, open])
    expect(cost(undefined, undefined, 1000)).toEqual([whole, open])
    expect(cost('none')).toEqual([undefined, undefined])
  })
})

describe('net price', () => {
  const grant = (id: string, min: number | null, max: number | null, more: Partial<CountableGrant> = {}) => ({
    ...{ id, standing: 'certain' as const, min, max, excludes: [] },
    ...more,
  })
  const cost = { low: 1000, high: 1000 }

  it('is unknown without a price', () => expect(netPrice(undefined, [])).toEqual({ status: 'unknown' }))
  it('is the price without grants', () =>
    expect(netPrice(cost, [])).toEqual({ status: 'known', min: 1000, max: 1000, counted: [] }))
  it('takes the least of what is certain, and the most of that and what is open', () => {
    const grants = [grant('a', 100, 300), grant('b', 200, 200, { standing: 'open' })]
    expect(netPrice(cost, grants)).toEqual({ status: 'range', min: 500, max: 900, counted: ['a', 'b'] })
  })
  it('never goes below nothing, and skips what is unknown', () => {
    const grants = [grant('a', 700, 700), grant('b', 700, 700), grant('c', null, null)]
    expect(netPrice(cost, grants)).toEqual({ status: 'known', min: 0, max: 0, counted: ['a', 'b'] })
  })
  it('takes from high to low, then by id, and skips what excludes or is excluded by a taken one', () => {
    const either = [grant('b', 400, 400), grant('a', 300, 300, { excludes: ['b'] }), grant('c', 300, 300)]
    expect(netPrice(cost, either)).toMatchObject({ min: 300, counted: ['b', 'c'] })
    const equal = [grant('b', 300, 300, { excludes: ['a'] }), grant('a', 300, 300)]
    expect(netPrice(cost, equal)).toMatchObject({ min: 700, counted: ['a'] })
  })
  it('a part of unknown size leaves everything open', () =>
    expect(netPrice({ low: 0, high: 1000 }, [grant('a', 100, 100)])).toMatchObject({ min: 0, max: 900 }))
})
