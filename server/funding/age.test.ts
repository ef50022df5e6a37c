import { describe, expect, it } from 'vitest'
import { ageOn, atLeast, below, knownAge, pensionAgeReached, wholeYears } from './age.ts'

describe('whole years', () => {
  it.each([
    ['1990-05-02', '2026-05-01', 35],
    ['1990-05-02', '2026-05-02', 36],
    // 29 February counts on 1 March in other years.
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    // Backwards it goes down, not towards nothing.
    ['2026-11-24', '2026-11-23', -1],
    ['2026-11-24', '2025-11-24', -1],
    ['2026-11-24', '2025-11-23', -2],
    ['2025-03-01', '2024-02-29', -2],
  ])('from %s to %s: %i', (from, to, years) => expect(wholeYears(from, to)).toBe(years))
})

describe('age on a day', () => {
  const asOf = '2026-11-24'
  it.each([
    [{ birthDate: '1970-02-01', age: 3, ageBand: '67-plus' as const }, '2027-02-01', 57, 57],
    [{ age: 56 }, asOf, 56, 56],
    [{ age: 56 }, '2026-11-25', 56, 57],
    [{ age: 56 }, '2027-11-23', 56, 57],
    [{ age: 56 }, '2027-11-24', 57, 57],
    [{ age: 56 }, '2027-11-25', 57, 58],
    [{ age: 56 }, '2026-11-23', 55, 56],
    [{ age: 56 }, '2025-11-24', 55, 55],
    [{ age: 20, ageBand: '67-plus' as const }, asOf, 20, 20],
    [{ ageBand: '27-29' as const }, '2027-01-01', 27, 30],
    [{ ageBand: '67-plus' as const }, asOf, 67, Number.POSITIVE_INFINITY],
    [{ ageBand: 'under-18' as const }, asOf, 0, 17],
  ])('%j on %s lies from %d to %d', (facts, day, low, high) =>
    expect(ageOn(knownAge(facts), asOf, day)).toEqual({ low, high }),
  )

  it('is unknown without a fact', () => expect(ageOn(knownAge({ age: null }), asOf, asOf)).toBeUndefined())
})

describe('limits of age', () => {
  it.each([
    [{ low: 56, high: 56 }, true, false],
    [{ low: 57, high: 57 }, false, true],
    [{ low: 56, high: 57 }, null, null],
    [undefined, null, null],
  ])('%j against 57', (age, younger, older) => {
    expect(below(age, 57)).toBe(younger)
    expect(atLeast(age, 57)).toBe(older)
  })

  it.each([
    [{ low: 65, high: 65 }, false],
    [{ low: 66, high: 66 }, null],
    [{ low: 67, high: 67 }, null],
    [{ low: 68, high: 68 }, true],
    [{ low: 57, high: 66 }, null],
    [{ low: 67, high: Number.POSITIVE_INFINITY }, null],
  ])('pension age at %j: %s', (age, reached) => expect(pensionAgeReached(age)).toBe(reached))
})
