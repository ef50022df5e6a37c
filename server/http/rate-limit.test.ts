import { expect, test } from 'vitest'
import { createLimits, MinuteCounter } from './rate-limit.ts'

test('the request after the last allowed one is refused until the minute that began with the first is over', () => {
  const counter = new MinuteCounter(3)
  const take = (now: number) => counter.take('a', now).retryAfter
  expect([take(5_000), take(5_001), take(64_000)]).toEqual([null, null, null])
  expect(take(64_999)).toBe(1)
  expect(counter.look('a', 64_999).retryAfter).toBe(1)
  expect(take(65_000)).toBeNull()
})

test('Retry-After is a whole number of seconds from 1 to 60', () => {
  const counter = new MinuteCounter(1)
  counter.take('a', 0)
  expect(counter.take('a', 1).retryAfter).toBe(60)
  expect(counter.take('a', 30_500).retryAfter).toBe(30)
  expect(counter.take('a', 59_999).retryAfter).toBe(1)
})

test('clients do not count for each other, and looking does not count', () => {
  const counter = new MinuteCounter(1)
  for (let look = 0; look < 5; look += 1) expect(counter.look('a', 0).retryAfter).toBeNull()
  expect(counter.take('a', 0).retryAfter).toBeNull()
  expect(counter.take('b', 0).retryAfter).toBeNull()
  expect(counter.take('a', 0).retryAfter).not.toBeNull()
})

test('old clients are forgotten, and a flood of them does not fill the memory', () => {
  const counter = new MinuteCounter(1)
  for (let client = 0; client < 150_000; client += 1) counter.take(`a${client}`, client / 10_000)
  expect(counter.size).toBeLessThanOrEqual(100_000)
  counter.take('later', 120_000)
  expect(counter.size).toBe(1)
})

test('0 switches all of them off', () => {
  for (const counter of Object.values(createLimits(0))) {
    for (let count = 0; count < 1000; count += 1) expect(counter.take('a', 0).retryAfter).toBeNull()
    expect(counter.look('a', 0).retryAfter).toBeNull()
  }
})

test('suggestions, failed plan tokens, new plans, referrals and documents have limits of their own', () => {
  const limits = createLimits(5)
  const allowed = (counter: MinuteCounter) => {
    let count = 0
    while (counter.take('a', 0).retryAfter === null) count += 1
    return count
  }
  expect(allowed(limits.default)).toBe(5)
  expect(allowed(limits.suggestions)).toBe(300)
  expect(allowed(limits.failedPlanTokens)).toBe(30)
  expect(allowed(limits.newPlans)).toBe(60)
  expect(allowed(limits.documents)).toBe(30)
  expect(allowed(limits.newReferrals)).toBe(60)
})
