/** What a reader can work out about each cell of a table from all that is shown of it. Pure. */
import { rounded, type Rules, type Shown } from './shown.ts'

/**
 * A total and what it is the sum of. Every part is a cell, also one that is never shown to anybody. The first ones are hidden first
 * where others have to be: their order must not depend on the counts.
 */
export type Sum = { total: string; parts: readonly string[] }

/** The counts that a cell can have, both ends included. */
export type Range = { least: number; most: number }

/**
 * The range of every cell. Without circles among the sums it is exact: each number in it fits all that is shown, because a
 * sum of ranges of whole numbers is such a range. Throws RangeError where sums make a circle.
 */
export function reach(
  sums: readonly Sum[],
  shown: ReadonlyMap<string, Shown>,
  rules: Rules,
): Map<string, Range> {
  refuseCircles(sums, shown)
  const ranges = new Map([...shown].map(([id, one]) => [id, rangeOf(one, rules)]))
  for (let changed = true; changed;) {
    changed = false
    for (const sum of sums) changed = narrow(sum, ranges) || changed
  }
  return ranges
}

/** What was rounded to this value, and is not too small to be shown. */
function rangeOf(shown: Shown, rules: Rules): Range {
  if (shown.suppressed) return { least: 0, most: Infinity }
  let [least, most] = [shown.value, shown.value]
  while (least - 1 >= rules.smallest && rounded(least - 1, rules) === shown.value) least -= 1
  while (rounded(most + 1, rules) === shown.value) most += 1
  return { least: Math.max(least, rules.smallest), most }
}

function narrow({ total, parts }: Sum, ranges: Map<string, Range>): boolean {
  const of = (id: string) => ranges.get(id)!
  let changed = false
  const meet = (id: string, least: number, most: number) => {
    const range = of(id)
    if (least <= range.least && most >= range.most) return
    ranges.set(id, { least: Math.max(least, range.least), most: Math.min(most, range.most) })
    changed = true
  }
  const least = parts.reduce((sum, id) => sum + of(id).least, 0)
  const most = parts.reduce((sum, id) => sum + of(id).most, 0)
  meet(total, least, most)
  const unbounded = parts.filter((id) => of(id).most === Infinity)
  for (const id of parts) {
    const others = unbounded.some((one) => one !== id) ? Infinity : mostOf(parts, id, of)
    const atLeast = of(total).least - others
    const atMost = of(total).most - (parts.reduce((sum, one) => sum + of(one).least, 0) - of(id).least)
    meet(id, atLeast, atMost)
  }
  return changed
}

function mostOf(parts: readonly string[], without: string, of: (id: string) => Range): number {
  return parts.reduce((sum, id) => (id === without ? sum : sum + of(id).most), 0)
}

function refuseCircles(sums: readonly Sum[], cells: ReadonlyMap<string, unknown>): void {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    let at = node
    while (parent.has(at)) at = parent.get(at)!
    return at
  }
  for (const [number, { total, parts }] of sums.entries()) {
    for (const id of [total, ...parts]) {
      if (!cells.has(id)) throw new RangeError(`a sum names ${id}, which is no cell`)
      const [one, other] = [root(`sum ${number}`), root(`cell ${id}`)]
      if (one === other) throw new RangeError('the sums of a table make a circle')
      parent.set(one, other)
    }
  }
}
