/** The tables in which the figures of a measure leave the platform: a month, and a half-year with its regions. Pure. */
import { protect, type Cell } from '../disclosure/protect.ts'
import type { Rules, Shown } from '../disclosure/shown.ts'

/** Stands for "no region known" among the regions, and is shown like one. */
export const unknownRegion = 'unknown'
/** Stands for all of them together. */
export const allRegions = ''

export type HalfYear = {
  /** Actions by region, with `unknownRegion`; null for a measure that knows no regions. */
  regions: ReadonlyMap<string, number> | null
  /** Actions of each of its months, with what was shown of the month when it was over. */
  months: readonly { period: string; n: number; published: Shown }[]
}

/**
 * What is shown of a half-year, by region. It is one table with the months, which are out already: whoever subtracts the one
 * from the other learns no small count.
 */
export function shownHalfYear({ regions, months }: HalfYear, rules?: Rules): Map<string, Shown> {
  const total = months.reduce((sum, { n }) => sum + n, 0)
  const ofRegions: Cell[] = [...(regions ?? [])].map(([id, n]) => ({ id: `region ${id}`, n }))
  const ofMonths: Cell[] = months.map(({ period, n, published }) => ({ id: period, n, published }))
  const table = {
    cells: [{ id: 'all', n: total }, ...ofRegions, ...ofMonths],
    sums: [ofRegions, ofMonths]
      .filter((parts) => parts.length > 0)
      .map((parts) => ({ total: 'all', parts: parts.map(({ id }) => id) })),
  }
  const shown = protect(table, rules)
  return new Map([
    [allRegions, shown.get('all')!],
    ...[...(regions ?? [])].map(([id]): [string, Shown] => [id, shown.get(`region ${id}`)!]),
  ])
}

/** What is shown of a month: all regions together, and nothing else. */
export function shownMonth(n: number, rules?: Rules): Shown {
  return protect({ cells: [{ id: 'all', n }], sums: [] }, rules).get('all')!
}
