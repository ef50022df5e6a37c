import { defaultLocale, takeLocaleFrom } from '@stapwijzer/shared/text/locale.ts'
import { afterEach, expect, test } from 'vitest'
import { readDay, readEuros, readNumber, typedNumber } from './read-number.ts'

afterEach(() => takeLocaleFrom(() => defaultLocale))

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

test('on an English page a comma before three digits is one of thousands; all else is read as in Dutch', () => {
  expect(readNumber('1,250')).toBe(1.25)
  takeLocaleFrom(() => 'en')
  expect(['1,250', '1,250.50', '1,250,000', '2,5', '1.250', '1.250,50', '1250.5'].map(readNumber)).toEqual([
    1250, 1250.5, 1_250_000, 2.5, 1250, 1250.5, 1250.5,
  ])
  expect(['€ 1,250', '€1,249.50', '99,95'].map(readEuros)).toEqual([1250, 1249.5, 99.95])
  expect(['1,25,0', '12,50,', '1,250,5'].map(readNumber)).toEqual([null, null, null])
})

test.each(['nl', 'en'])('what stands in a field is read as the same number: %s', (locale) => {
  takeLocaleFrom(() => locale)
  const numbers = [0, 1, 2.5, 0.125, 2.125, 1250, 1249.5, 1249.99, 1234567]
  expect(numbers.map(typedNumber).map(readNumber)).toEqual(numbers)
  expect(typedNumber(1249.5)).toBe(locale === 'en' ? '1249.5' : '1249,5')
})

test('days that exist', () => {
  expect(['2027-09-01', '1-9-2027', '01/09/2027', '1.9.2027'].map(readDay)).toEqual(
    Array(4).fill('2027-09-01'),
  )
  expect(['', '31-2-2027', '2027-13-01', '1-9-27', '1-1-1899', 'morgen'].map(readDay)).toEqual(
    Array(6).fill(null),
  )
})
