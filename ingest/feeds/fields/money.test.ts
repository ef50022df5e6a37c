import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, quickest } from '../testing.ts'
import { decimalOf, readAmount } from './amount-text.ts'
import { priceOf, toCents, toDecimal, withPercent } from './money.ts'

describe('decimal arithmetic (import rule 18, ruling 39)', () => {
  test.each([
    ['64.50', 6450n],
    ['340.84', 34084n],
    ['0', 0n],
    ['0.005', 1n],
    ['0.0049', 0n],
    ['-50.00', -5000n],
    ['+12', 1200n],
    ['1e9', null],
    ['12,50', null],
    ['', null],
    ['.5', null],
    ['Infinity', null],
    ['0x10', null],
  ])('%s', (text, cents) => {
    expect(toCents(text)).toBe(cents)
  })

  test('64.50 and 21 % VAT are 78.05', () => {
    expect(toDecimal(withPercent(6450n, '21') ?? 0n)).toBe('78.05')
  })

  test.each([
    [10000n, '21', 12100n],
    [10000n, '9', 10900n],
    [1n, '50', 2n],
    [10000n, '0', 10000n],
    [10000n, '9.5', 10950n],
    [10000n, 'veel', null],
  ])('%s cents with %s %%', (cents, rate, total) => {
    expect(withPercent(cents, rate)).toBe(total)
  })

  test('a price is free at 0, unknown above € 250,000 or below 0', () => {
    expect(priceOf(0n, true)).toEqual({ status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true })
    expect(priceOf(25_000_000n, null)?.amount).toBe('250000.00')
    expect(priceOf(25_000_001n, null)).toBeNull()
    expect(priceOf(-1n, null)).toBeNull()
  })

  test('any number of cents is written and read back unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (cents) => {
        expect(toCents(toDecimal(cents))).toBe(cents)
      }),
    )
  })
})

describe('case 28: amounts in a cell', () => {
  test.each([
    ['€ 1.250,00', 125000n],
    ['€ 27.500,-', 2750000n],
    ['1250', 125000n],
    ['€5,975', 597500n],
    ['495.50', 49550n],
    ['1,250.00', 125000n],
    ['EUR 95', 9500n],
    ['95 euro', 9500n],
    ['€ 1 250,00', 125000n],
    ['€\u00a01.250', 125000n],
    ['12,5', 1250n],
    ['1.250.000', 125000000n],
    ['€ 95,--', 9500n],
    ['€ 95.-', 9500n],
    ['0', 0n],
    ['-100', -10000n],
    ['€ -100,00', -10000n],
  ])('%s', (cell, cents) => {
    expect(readAmount(cell)).toEqual({ kind: 'amount', cents, period: null })
  })

  test.each([
    ['€ 95 per maand', 'month'],
    ['€ 95 per jaar', 'year'],
    ['95,- p/m', 'month'],
    ['95 / week', 'week'],
    ['€ 95 p.m.', 'month'],
    ['95 per month', 'month'],
    ['€ 95 per dag', 'day'],
  ])('%s is per %s', (cell, period) => {
    expect(readAmount(cell)).toEqual({ kind: 'amount', cents: 9500n, period })
  })

  test.each([
    '€ 100 - € 200',
    'tussen 100 en 200',
    'vanaf € 100',
    'v.a. 100',
    '100/200',
    '100 of 200',
    'van 200 voor 150',
    'max. 400',
  ])('%s is ambiguous', (cell) => {
    expect(readAmount(cell).kind).toBe('ambiguous')
  })

  test.each([
    'gratis',
    'op aanvraag',
    '100 excl. btw',
    '100 per cursus',
    '1.25.000',
    '12,345,6',
    '0,995',
    '-',
    '€',
    '12.34,56',
    '100x',
    '1e9',
    '1,5E+3',
    'x'.repeat(5000),
    '1'.repeat(60),
  ])('%s is unparsable', (cell) => {
    expect(readAmount(cell).kind).toBe('unparsable')
  })

  test.each(['$ 100', '£100', '100 USD', 'CHF 100'])('%s is in another currency', (cell) => {
    expect(readAmount(cell).kind).toBe('currency')
  })

  test('never throws and never makes an amount out of letters', () => {
    fc.assert(fc.property(anyText, (cell) => void readAmount(cell)))
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,30}$/), (cell) => {
        expect(readAmount(cell).kind).not.toBe('amount')
      }),
    )
  })

  test('an exponent is no amount', () => {
    expect(readAmount('1e9').kind).not.toBe('amount')
  })

  test('reads back what a Dutch cell writer wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24_999_999 }), (cents) => {
        const cell = `€ ${new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 }).format(cents / 100)}`
        expect(readAmount(cell)).toEqual({ kind: 'amount', cents: BigInt(cents), period: null })
      }),
    )
  })

  test('case 70: a long cell takes no time', () => {
    const time = quickest(() => {
      for (const cell of [
        '1.'.repeat(50_000),
        '1 '.repeat(50_000),
        `€${'-'.repeat(100_000)}`,
        ' per'.repeat(30_000),
      ]) {
        readAmount(cell)
        decimalOf(cell.slice(0, 100))
      }
    })
    expect(time).toBeLessThan(1000)
  })
})
