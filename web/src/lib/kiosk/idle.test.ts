import { expect, test } from 'vitest'
import { idleAt } from './idle.ts'

test('asks twenty seconds before it forgets, and forgets after two minutes', () => {
  expect([0, 99_999, 100_000, 119_999, 120_000, 9e9].map((ms) => idleAt(1000, 1000 + ms))).toEqual([
    ...['here', 'here', 'asked', 'asked', 'gone', 'gone'],
  ])
})
