import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isPlainDate, plainDateOf } from './calendar.ts'

const day = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9998-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const iso = (value: Date) => value.toISOString().slice(0, 10)

test('adding days gives the day that the platform’s own calendar gives', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -300, max: 300 }), (value, days) => {
      const start = iso(value)
      const moved = new Date(`${start}T00:00:00Z`)
      moved.setUTCDate(moved.getUTCDate() + days)
      fc.pre(moved.getUTCFullYear() > 0)
      expect(addDays(start, days)).toBe(iso(moved))
      expect(daysBetween(start, addDays(start, days))).toBe(days)
      expect(isPlainDate(addDays(start, days))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-12-15', 1, '2028-01-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test('a day that does not exist is none, and cannot be counted from', () => {
  for (const text of [
    '2027-02-29',
    '2027-13-01',
    '2027-04-31',
    '2027-1-1',
    '',
    'x',
    '2027-01-01T00:00:00Z',
  ]) {
    expect(isPlainDate(text), text).toBe(false)
    expect(() => addDays(text, 1), text).toThrow(RangeError)
  }
  expect(isPlainDate('2028-02-29')).toBe(true)
})

test('the day in Amsterdam is right on both sides of midnight, whatever was asked before', () => {
  const days = [
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2026-07-31T21:59:59.999Z', '2026-07-31'],
    ['2026-07-31T22:00:00.000Z', '2026-08-01'],
  ] as const
  for (const [instant, day] of [...days, ...days.toReversed(), ...days]) {
    expect(plainDateOf(new Date(instant)), instant).toBe(day)
  }
  expect(() => plainDateOf(new Date(Number.NaN))).toThrow(RangeError)
})
