import { describe, expect, test } from 'vitest'
import { retryAfterSeconds, waitBeforeRetry } from './retry.ts'

const now = Date.parse('2026-11-24T10:00:00Z')

describe('waiting before another attempt', () => {
  test('three attempts with growing pauses', () => {
    expect([1, 2, 3].map((attempt) => waitBeforeRetry(attempt, undefined, now))).toEqual([1000, 3000, null])
  })
  test('case 2: Retry-After is honoured up to 120 seconds', () => {
    expect(waitBeforeRetry(1, '7', now)).toBe(7000)
    expect(waitBeforeRetry(2, '120', now)).toBe(120_000)
    expect(waitBeforeRetry(1, '121', now)).toBeNull()
  })
  test('Retry-After as a date', () => {
    expect(retryAfterSeconds('Tue, 24 Nov 2026 10:00:30 GMT', now)).toBe(30)
    expect(retryAfterSeconds('Tue, 24 Nov 2026 09:00:00 GMT', now)).toBe(0)
    expect(retryAfterSeconds('soon', now)).toBeNull()
  })
})
