import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLocale, takeLocaleFrom } from '@stapwijzer/shared/text/locale.ts'
import { readDay, readEuros, readNumber, typedNumber } from './read-number.ts'

test('numbers as people type them', () => {
  expect(['12', '2,5', '1.250', '1.250,50', '1250.50', ' 1 250 ', '0'].map(readNumber)).toEqual([
    12, 2.5, 1250, 1250.5, 1250.5, 1250, 0,
  ])
  expect(['', '-1', 'tien', '1.25.0', '1e3', '0x10', '1,2,3', '12 uur', '∞'].map(readNumber)).toEqual(
    Array(9).fill(null),
  )
})

test('amounts with or without the euro sign', () => {
  expect(['€ 1.250', '€1249,50', '1250,-', '99,95', '1250 euro', '0'].map(readEuros)).toEqual([
    1250, 1249.5, 1250, 99.95, 1250, 0,
  ])
  expect(['', '€', '1,005', '-5', 'gratis'].map(readEuros)).toEqual(Array(5).fill(null))
})

test('days that exist', () => {
  expect(['2027-09-01', '1-9-2027', '01/09/2027', '1.9.2027'].map(readDay)).toEqual(
    Array(4).fill('2027-09-01'),
  )
  expect(['', '31-2-2027', '2027-13-01', '1-9-27', '1-1-1899', 'morgen'].map(readDay)).toEqual(
    Array(6).fill(null),
  )
})

describe('on a page in English', () => {
  beforeAll(() => takeLocaleFrom(() => 'en'))
  afterAll(() => takeLocaleFrom(() => defaultLocale))
  test.each([
    ['1,250', 1250],
    ['1,250.50', 1250.5],
    ['1,234,567', 1234567],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['1250,50', 1250.5],
    ['1.250', 1250],
    ['1,25,0', null],
  ])('%s', (typed, read) => expect(readNumber(typed)).toBe(read))
})

describe.each(['nl', 'en'])('what stands in a field is read as the same number: %s', (locale) => {
  beforeAll(() => takeLocaleFrom(() => locale))
  afterAll(() => takeLocaleFrom(() => defaultLocale))
  test.each([0, 1, 2.5, 0.125, 2.125, 1250, 1249.5, 1249.99, 1234567])('%d', (value) =>
    expect(readNumber(typedNumber(value))).toBe(value),
  )
  test('with the sign of its language', () =>
    expect(typedNumber(1249.5)).toBe(locale === 'en' ? '1249.5' : '1249,5'))
})
