import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { isWorkingDay } from '../working-days.ts'
import { referralStates, type ReferralState } from './moves.ts'
import { promiseFor } from './promise.ts'
import { dueOn, type ReminderKind, type WatchedReferral } from './reminders.ts'

function watched(day: string, more: Partial<WatchedReferral> = {}): WatchedReferral {
  return {
    state: 'submitted',
    ...promiseFor(day),
    restricted: false,
    hadContact: false,
    given: {},
    ...more,
  }
}

/** What happens from `day` on for 30 days when the desk does nothing: by day. */
function story(day: string, state: ReferralState = 'submitted'): Record<string, string> {
  const given: Partial<Record<ReminderKind, string>> = {}
  const told: Record<string, string> = {}
  for (let today = day, n = 0; n < 30; n += 1, today = addDays(today, 1)) {
    const due = dueOn(today, watched(day, { state, given }))
    if (due === null) continue
    told[today] = due
    if (due === 'lapse') break
    given[due] = today
  }
  return told
}

describe('the promise of a desk that does nothing', () => {
  test('reminded on the receipt day, late the working day after, lapsed the working day after the contact day', () => {
    // Tuesday 24 November 2026: receipt by Thursday, contact by Tuesday 1 December.
    expect(story('2026-11-24')).toEqual({
      '2026-11-26': 'receipt-due',
      '2026-11-27': 'receipt-late',
      '2026-12-02': 'lapse',
    })
  })
  test('Christmas, New Year and weekends do not count, and nobody is told on them', () => {
    // Wednesday 23 December 2026: Thursday 24 and Monday 28 are the two days; contact by Thursday 31; 1 January is closed.
    expect(story('2026-12-23')).toEqual({
      '2026-12-28': 'receipt-due',
      '2026-12-29': 'receipt-late',
      '2027-01-04': 'lapse',
    })
    for (let day = '2026-01-01'; day < '2027-06-01'; day = addDays(day, 1)) {
      expect(Object.keys(story(day)).every(isWorkingDay), day).toBe(true)
      expect(Object.values(story(day)), day).toEqual(['receipt-due', 'receipt-late', 'lapse'])
    }
  })
  test('confirmed but not in touch: late once, and it never lapses', () => {
    expect(story('2026-11-24', 'received')).toEqual({ '2026-12-02': 'contact-late' })
  })
})

test('after an outage here a desk first hears that it is late, and has a day to answer', () => {
  const late = watched('2026-11-24')
  expect(dueOn('2026-12-09', late)).toBe('receipt-late')
  expect(dueOn('2026-12-09', { ...late, given: { 'receipt-late': '2026-12-09' } })).toBeNull()
  expect(dueOn('2026-12-10', { ...late, given: { 'receipt-late': '2026-12-09' } })).toBe('lapse')
})

test('an appointment was made: the desk has been in touch, also when it has to make another', () => {
  expect(dueOn('2026-12-09', watched('2026-11-24', { state: 'received', hadContact: true }))).toBeNull()
})

test('a referral that the person had left alone rests', () => {
  for (const day of ['2026-11-26', '2026-11-27', '2026-12-02']) {
    const given = { 'receipt-late': '2026-11-27' }
    expect(dueOn(day, watched('2026-11-24', { restricted: true, given }))).toBeNull()
  }
})

test('no other state owes anything', () => {
  const others = referralStates.filter((state) => state !== 'submitted' && state !== 'received')
  for (const state of others) expect(story('2026-11-24', state), state).toEqual({})
})
