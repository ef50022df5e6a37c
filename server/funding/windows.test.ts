import { describe, expect, it } from 'vitest'
import { windowMissed, windowState } from './windows.ts'

const two = {
  from: '2023-01-01',
  until: '2025-01-01',
  windows: [
    ['2023-03-01', '2023-03-30'],
    ['2023-09-01', '2023-09-28'],
  ] as [string, string][],
}
const yearly = { from: '2025-01-01', until: '2028-08-01', yearly: ['02-01', '03-15'] as [string, string] }

describe('windows', () => {
  it.each([
    ['2023-02-28', { state: 'closed', next: { first: '2023-03-01', last: '2023-03-30' }, expected: false }],
    ['2023-03-01', { state: 'open', window: { first: '2023-03-01', last: '2023-03-30' } }],
    ['2023-03-30', { state: 'open', window: { first: '2023-03-01', last: '2023-03-30' } }],
    ['2023-03-31', { state: 'closed', next: { first: '2023-09-01', last: '2023-09-28' }, expected: false }],
    ['2023-09-29', { state: 'unknown' }],
  ])('on %s', (day, state) => expect(windowState(two, day)).toEqual(state))

  it.each([
    ['2026-01-31', { state: 'closed', next: { first: '2026-02-01', last: '2026-03-15' }, expected: true }],
    ['2026-02-01', { state: 'open', window: { first: '2026-02-01', last: '2026-03-15' } }],
    ['2026-03-16', { state: 'closed', next: { first: '2027-02-01', last: '2027-03-15' }, expected: true }],
    ['2028-03-16', { state: 'unknown' }],
  ])('every year, on %s', (day, state) => expect(windowState(yearly, day)).toEqual(state))

  it('every year over new year', () => {
    const winter = { from: null, until: null, yearly: ['12-15', '01-15'] as [string, string] }
    const open = { state: 'open', window: { first: '2025-12-15', last: '2026-01-15' } }
    expect(windowState(winter, '2026-01-15')).toEqual(open)
    expect(windowState(winter, '2026-01-16')).toMatchObject({ next: { first: '2026-12-15' } })
  })

  it('none at all is always open, an empty list is unknown', () => {
    expect(windowState({ from: null, until: null }, '2026-01-01')).toEqual({ state: 'continuous' })
    expect(windowState({ from: null, until: null, windows: [] }, '2026-01-01')).toEqual({ state: 'unknown' })
  })
})

describe('a missed window', () => {
  const known = { ...yearly, scheduleKnownUntil: '2025-12-31' }
  it.each([
    ['2025-03-16', '2025-12-31', true],
    ['2025-03-16', '2026-01-01', false],
    ['2025-03-16', undefined, false],
    ['2025-02-01', '2025-02-01', false],
    ['2025-03-15', '2025-12-31', false],
    ['2025-01-31', '2025-02-01', false],
    ['2025-01-31', '2025-01-31', true],
    ['2025-06-01', '2025-02-10', true],
  ])('on %s for a start on %s: %s', (asOf, start, missed) =>
    expect(windowMissed(known, asOf, start)).toBe(missed),
  )

  it('cannot be told while the schedule is not known', () =>
    expect(windowMissed(yearly, '2025-03-16', '2025-12-31')).toBe(false))
})
