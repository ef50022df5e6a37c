import { describe, expect, it, test } from 'vitest'
import { readMoment, remarkOnDay } from './moment.ts'

describe('a moment that a counsellor types', () => {
  it('is the instant of that wall clock in the Netherlands, in winter and in summer', () => {
    expect(readMoment('1-12-2026 14:00')).toBe('2026-12-01T13:00:00.000Z')
    expect(readMoment('01/07/2027 9.30 uur')).toBe('2027-07-01T07:30:00.000Z')
    expect(readMoment('29-3-2027, om 10:15')).toBe('2027-03-29T08:15:00.000Z')
  })

  it('case 59: holds around the night that the clocks change', () => {
    expect(readMoment('28-3-2027 01:59')).toBe('2027-03-28T00:59:00.000Z')
    expect(readMoment('28-3-2027 03:00')).toBe('2027-03-28T01:00:00.000Z')
  })

  it('may be copied from how the page itself writes it', () => {
    for (const text of [
      'dinsdag 1 december 2026 om 14:00 uur',
      '1 December 2026 14.00',
      '1 december 2026 om 14:00',
    ]) {
      expect(readMoment(text), text).toBe('2026-12-01T13:00:00.000Z')
    }
    expect(readMoment('1 tember 2026 14:00')).toBeNull()
  })

  it('is refused when it is no day or no time', () => {
    for (const text of ['', 'morgen', '31-2-2027 10:00', '1-12-2026', '1-12-2026 24:00', '1-12-26 10:00']) {
      expect(readMoment(text)).toBeNull()
    }
  })
})

test('a day in the weekend and a holiday are told apart from a working day', () => {
  expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-25', '2027-05-06'].map(remarkOnDay)).toEqual([
    null,
    'weekend',
    'weekend',
    'holiday',
    'holiday',
  ])
})
