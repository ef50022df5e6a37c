import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, quickest } from '../testing.ts'
import { durationOf, isoDuration, periodsIn, wordDuration } from './duration.ts'

describe('weeks (ruling 12)', () => {
  test.each([
    ['4', 'months', 17.3],
    ['3', 'days', 0.4],
    ['1.5', 'days', 0.2],
    ['10', 'weeks', 10],
    ['1.25', 'weeks', 1.3],
    ['2', 'years', 104],
    ['3', 'months', 13],
    ['40', 'hours', null],
  ] as const)('%s %s', (number, unit, weeks) => {
    expect(durationOf(number, unit)).toEqual({ value: Number(number), unit, weeks })
  })

  test('nothing and less than nothing last no time at all', () => {
    for (const number of ['0', '0.0', '-3', 'x', '']) expect(durationOf(number, 'weeks')).toBeNull()
  })
})

describe('ISO 8601 (ruling 44)', () => {
  test.each([
    ['P10W', 10, 'weeks'],
    ['P1DT30H4S', 1, 'days'],
    ['P1Y6M', 18, 'months'],
    ['P2Y', 2, 'years'],
    ['P3M10D', 3, 'months'],
    ['PT40H', 40, 'hours'],
    ['PT90M', 1.5, 'hours'],
    ['P0Y3M', 3, 'months'],
    ['P0DT8H', 8, 'hours'],
    ['P1.5M', 1.5, 'months'],
    ['P2Y0M', 2, 'years'],
    [' P4D ', 4, 'days'],
  ])('%s', (text, value, unit) => {
    expect(isoDuration(text)).toMatchObject({ value, unit })
  })

  test.each(['P', 'PT', 'P0D', '-P1D', '10W', 'P1X', 'P1W2', '', 'p10w', 'P1D3H', `P${'9'.repeat(400)}D`])(
    '%j is none',
    (text) => {
      expect(isoDuration(text)).toBeNull()
    },
  )
})

describe('words in a cell (ruling 71)', () => {
  test.each([
    ['4 maanden', 4, 'months'],
    ['1 maand', 1, 'months'],
    ['1,5 dag', 1.5, 'days'],
    ['1.5 dagen', 1.5, 'days'],
    ['3 dagdelen', 1.5, 'days'],
    ['1 dagdeel', 0.5, 'days'],
    ['10 weken', 10, 'weeks'],
    ['1 week', 1, 'weeks'],
    ['2 jaar', 2, 'years'],
    ['2 jaren', 2, 'years'],
    ['12 uur', 12, 'hours'],
    ['12 uren', 12, 'hours'],
    ['6 hours', 6, 'hours'],
    ['1 month', 1, 'months'],
    ['3 Days', 3, 'days'],
    ['  8   weeks ', 8, 'weeks'],
    ['8weken', 8, 'weeks'],
  ])('%s', (text, value, unit) => {
    expect(wordDuration(text)).toMatchObject({ value, unit })
  })

  test.each([
    '4',
    'ooit',
    '4 keer',
    'vier weken',
    '2-3 dagen',
    '4 weken en 2 dagen',
    '0 weken',
    '',
    '4 constructor',
    '-2 dagen',
  ])('%j is none', (text) => {
    expect(wordDuration(text)).toBeNull()
  })

  test('a bare number takes the unit of the mapping', () => {
    expect(wordDuration('6', 'weeks')).toEqual({ value: 6, unit: 'weeks', weeks: 6 })
    expect(wordDuration('6 dagen', 'weeks')).toMatchObject({ unit: 'days' })
  })
})

describe('periods in a duration (import rule 18, ruling 39)', () => {
  const of = (number: number, unit: Parameters<typeof durationOf>[1]) => durationOf(String(number), unit)
  test.each([
    [2, 'years', 'month', 24],
    [2, 'years', 'year', 2],
    [1, 'years', 'week', 52],
    [18, 'months', 'year', null],
    [24, 'months', 'year', 2],
    [104, 'weeks', 'year', 2],
    [8, 'weeks', 'month', null],
    [4, 'months', 'week', null],
    [12, 'months', 'week', 52],
    [52, 'weeks', 'month', 12],
    [5, 'days', 'week', null],
    [14, 'days', 'week', null],
    [5, 'days', 'day', 5],
    [1.5, 'days', 'day', null],
    [40, 'hours', 'hour', 40],
    [40, 'hours', 'week', null],
    [1.5, 'years', 'month', 18],
  ] as const)('%s %s per %s', (number, unit, period, times) => {
    expect(periodsIn(of(number, unit), period)).toBe(times)
  })

  test('an unknown duration holds no periods', () => {
    expect(periodsIn(null, 'month')).toBeNull()
  })
})

test('any text: never throws, and case 70: takes no time', () => {
  fc.assert(fc.property(anyText, (text) => void [isoDuration(text), wordDuration(text)]))
  const time = quickest(() => {
    for (const text of [
      `P${'1'.repeat(100_000)}`,
      '1'.repeat(100_000),
      ' '.repeat(100_000),
      `1 ${'a-'.repeat(50_000)}`,
    ]) {
      isoDuration(text)
      wordDuration(text)
    }
  })
  expect(time).toBeLessThan(1000)
})
