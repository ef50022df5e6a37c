import { expect, test } from 'vitest'
import { deathsInARow, pauseAfter } from './pauses.ts'

const pauses = { firstMs: 500, longestMs: 300_000, goodMs: 600_000 }

test('each pause is twice the one before, up to the longest', () => {
  const waits = [1, 2, 3, 4, 9, 10, 11, 1000, 5000].map((deaths) => pauseAfter(deaths, pauses) / 1000)
  expect(waits).toEqual([0.5, 1, 2, 4, 128, 256, 300, 300, 300])
})

test('after a good while the pauses begin anew, and not a moment earlier', () => {
  expect(deathsInARow(0, 0, pauses)).toBe(1)
  expect(deathsInARow(7, 599_999, pauses)).toBe(8)
  expect(deathsInARow(7, 600_000, pauses)).toBe(1)
})
