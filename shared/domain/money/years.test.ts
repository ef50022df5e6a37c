import { describe, expect, it } from 'vitest'
import { perYear, yearsOf } from './years.ts'

describe('years of a course', () => {
  it.each([
    [0.2, 1],
    [40, 1],
    [52, 1],
    [77.9, 1],
    [78, 2],
    [80, 2],
    [104, 2],
    [156, 3],
    [208, 4],
  ])('%d weeks are %d', (weeks, years) => expect(yearsOf(weeks)).toBe(years))

  it('together they are never less than the whole', () => {
    expect(perYear(540_000, 2)).toBe(270_000)
    expect(perYear(100, 3) * 3).toBeGreaterThanOrEqual(100)
  })
})
