/** How good an order is: discounted cumulative gain of its first places, against the best order there could be. Pure. */

export type Grade = 0 | 1 | 2 | 3

/**
 * nDCG of the first `places`: 1 when no order of the judged courses were better, 0 when none of them came. A course of
 * grade g is worth 2^g - 1, divided by log2(place + 1).
 * @param found grades of the found courses in their order, 0 for one that was not judged
 * @param judged grades of all judged courses, in any order; at least one above 0
 */
export function ndcg(found: readonly Grade[], judged: readonly Grade[], places: number): number {
  const best = gain([...judged].sort((a, b) => b - a).slice(0, places))
  if (best === 0) throw new Error('Nothing was judged to be relevant, so no order is better than another.')
  return gain(found.slice(0, places)) / best
}

/** The share of the larger list that both have; 1 for two empty ones. */
export function overlap(one: readonly string[], other: readonly string[]): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  const known = new Set(one)
  return other.filter((id) => known.has(id)).length / longest
}

function gain(grades: readonly Grade[]): number {
  return grades.reduce<number>((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}
