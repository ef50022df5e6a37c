/**
 * A reader who wants to know a small count: takes everything that is shown and tries every number that fits. It knows the sums
 * and how rounding works, and shares nothing with what protects (`reach.ts`).
 */
import type { Sum } from './reach.ts'
import type { Rules, Shown } from './shown.ts'

/** Counts above it are not tried for what is hidden. */
const most = 300

/** All numbers that are rounded to what is shown; of a hidden cell all there are. */
function candidates(shown: Shown, { smallest, roundTo }: Rules): number[] {
  const all = Array.from({ length: most + 1 }, (_, n) => n)
  if (shown.suppressed) return all
  const near = Array.from({ length: 2 * roundTo + 1 }, (_, step) => shown.value - roundTo + step)
  return near.filter((n) => n >= smallest && Math.round(n / roundTo + 1e-9) * roundTo === shown.value)
}

/** A set of whole numbers: bit n stands for n. */
type Numbers = bigint

const setOf = (numbers: readonly number[]): Numbers => numbers.reduce((set, n) => set | (1n << BigInt(n)), 0n)
const has = (set: Numbers, n: number): boolean => n >= 0 && ((set >> BigInt(n)) & 1n) === 1n

/** All sums of one number of each list. */
function sumsOf(lists: readonly (readonly number[])[]): Numbers {
  return lists.reduce((sums, list) => list.reduce((found, n) => found | (sums << BigInt(n)), 0n), setOf([0]))
}

/**
 * For each cell the numbers that fit. The table has one total, and each of its sums has parts of its own; that is how figures are
 * published.
 */
export function fitting(
  sums: readonly Sum[],
  shown: ReadonlyMap<string, Shown>,
  rules: Rules,
): Map<string, Set<number>> {
  const of = (id: string) => candidates(shown.get(id)!, rules)
  const fits = new Map([...shown.keys()].map((id) => [id, new Set(of(id))]))
  const [first] = sums
  if (!first) return fits
  const groups = sums.map(({ parts }) => sumsOf(parts.map(of)))
  const totals = of(first.total).filter((n) => groups.every((group) => has(group, n)))
  fits.set(first.total, new Set(totals))
  for (const { parts } of sums) {
    for (const id of parts) {
      const others = sumsOf(parts.filter((one) => one !== id).map(of))
      fits.set(id, new Set(of(id).filter((n) => totals.some((total) => has(others, total - n)))))
    }
  }
  return fits
}

/** The cells that were to stay hidden and that the reader knows exactly. */
export function workedOut(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  shown: ReadonlyMap<string, Shown>,
  rules: Rules,
): string[] {
  const fits = fitting(sums, shown, rules)
  return [...counts].flatMap(([id, n]) => (n < rules.smallest && fits.get(id)!.size === 1 ? [id] : []))
}
