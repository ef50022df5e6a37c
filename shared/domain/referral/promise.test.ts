import { describe, expect, it, test } from 'vitest'
import { overdue, promiseAfterPause, promiseFor, waitingDays } from './promise.ts'

test('the promise counts working days: not weekends, not Dutch holidays', () => {
  expect(promiseFor('2026-11-24')).toEqual({ receiptBy: '2026-11-26', contactBy: '2026-12-01' })
  // Christmas on a Friday and a Saturday, New Year on a Friday.
  expect(promiseFor('2026-12-23')).toEqual({ receiptBy: '2026-12-28', contactBy: '2026-12-31' })
  // Good Friday and Easter Monday.
  expect(promiseFor('2027-03-25').receiptBy).toBe('2027-03-31')
})

describe('the promise of a desk', () => {
  const promised = promiseFor('2026-11-26')
  it('is two and five working days', () => {
    expect(promised).toEqual({ receiptBy: '2026-11-30', contactBy: '2026-12-03' })
  })

  it.each([
    ['submitted', '2026-11-30', null, 2],
    ['submitted', '2026-12-01', 'receipt', 3],
    ['submitted', '2026-12-04', 'contact', 6],
    ['received', '2026-12-03', null, 5],
    ['received', '2026-12-04', 'contact', 6],
    ['planned', '2026-12-24', null, null],
    ['withdrawn', '2026-12-24', null, null],
  ] as const)('%s on %s: overdue %s, waiting %s', (state, today, late, waiting) => {
    expect(overdue(state, promised, today)).toBe(late)
    expect(waitingDays(state, '2026-11-26', today)).toBe(waiting)
  })
})

test('after a pause the desk has as many working days left as before it', () => {
  const promised = promiseFor('2026-11-24')
  expect(promiseAfterPause(promised, '2026-11-25', '2026-11-25')).toEqual(promised)
  expect(promiseAfterPause(promised, '2026-11-27', '2026-11-29')).toEqual(promised)
  expect(promiseAfterPause(promised, '2026-11-25', '2026-11-30')).toEqual({
    receiptBy: '2026-12-01',
    contactBy: '2026-12-04',
  })
  // Over Christmas and New Year.
  expect(promiseAfterPause(promiseFor('2026-12-23'), '2026-12-24', '2027-01-04').receiptBy).toBe('2027-01-05')
})
