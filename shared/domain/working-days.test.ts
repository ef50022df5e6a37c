import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  closedDaysBetween,
  easterSunday,
  holidays,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts'

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('of %i is on %s', (year, date) => {
    expect(easterSunday(year)).toBe(date)
  })
})

describe('Dutch general holidays', () => {
  it('are those of the Algemene termijnenwet', () => {
    expect(holidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('move King’s Day from a Sunday to the Saturday before', () => {
    expect(holidays(2025)).toContain('2025-04-26')
    expect(holidays(2025)).not.toContain('2025-04-27')
  })
})

describe('days on which a desk is closed although people would expect it to be open', () => {
  it.each([
    ['2026-12-21', '2027-01-05', ['2026-12-25', '2027-01-01']],
    ['2026-12-25', '2026-12-25', ['2026-12-25']],
    ['2026-12-26', '2026-12-31', []],
    ['2027-04-26', '2027-05-06', ['2027-04-27', '2027-05-05', '2027-05-06']],
  ])('%s to %s: %j', (from, to, days) => {
    expect(closedDaysBetween(from, to).map(({ date }) => date)).toEqual(days)
  })

  it('says which day it is', () => {
    expect(closedDaysBetween('2027-03-25', '2027-03-31').map(({ holiday }) => holiday)).toEqual([
      'good-friday',
      'easter-monday',
    ])
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-24', 2, '2026-11-26'],
    ['2026-11-26', 2, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-23', 2, '2026-12-28'],
    ['2026-12-31', 5, '2027-01-08'],
    ['2026-04-02', 1, '2026-04-07'],
  ])('%s and %i more: %s', (from, count, until) => {
    expect(addWorkingDays(from, count)).toBe(until)
    expect(workingDaysBetween(from, until)).toBe(count)
  })

  it('counts nothing backwards', () => {
    expect(workingDaysBetween('2026-11-24', '2026-11-24')).toBe(0)
    expect(workingDaysBetween('2026-11-24', '2026-11-20')).toBe(0)
  })

  it('always ends on a working day, with exactly that many on the way', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const until = addWorkingDays(from, count)
        expect(isWorkingDay(until)).toBe(true)
        expect(workingDaysBetween(from, until)).toBe(count)
      }),
    )
  })
})
