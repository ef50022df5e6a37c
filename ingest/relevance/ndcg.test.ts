import { describe, expect, it } from 'vitest'
import { ndcg, overlap } from './ndcg.ts'

describe('nDCG', () => {
  it('is 1 for the best order and 0 when nothing judged was found', () => {
    expect(ndcg([3, 2, 1], [1, 2, 3], 10)).toBe(1)
    expect(ndcg([0, 0], [3], 10)).toBe(0)
    expect(ndcg([], [3], 10)).toBe(0)
  })

  it('follows a worked example', () => {
    // Found: 2, 3, nothing, 1. Gains 3, 7, 0, 1 over log2 of 2, 3, 4, 5.
    const found = 3 / 1 + 7 / 1.584963 + 0 + 1 / 2.321928
    // Best: 3, 2, 1, 1. Gains 7, 3, 1, 1.
    const best = 7 / 1 + 3 / 1.584963 + 1 / 2 + 1 / 2.321928
    expect(ndcg([2, 3, 0, 1], [1, 3, 2, 1], 10)).toBeCloseTo(found / best, 5)
    expect(found / best).toBeCloseTo(0.7988, 4)
  })

  it('looks at the first places only, on both sides', () => {
    expect(ndcg([0, 3], [3], 1)).toBe(0)
    expect(ndcg([3, 0], [3, 3, 3], 1)).toBe(1)
  })

  it('refuses to judge where nothing was judged to be relevant', () => {
    expect(() => ndcg([0], [0], 10)).toThrow('relevant')
  })
})

describe('overlap', () => {
  it('is the share of the larger list that both have', () => {
    expect(overlap(['a', 'b'], ['b', 'a'])).toBe(1)
    expect(overlap(['a', 'b', 'c', 'd'], ['b'])).toBe(0.25)
    expect(overlap(['a'], [])).toBe(0)
    expect(overlap([], [])).toBe(1)
  })
})
