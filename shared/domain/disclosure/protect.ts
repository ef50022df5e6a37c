/**
 * Protects a table of counts as a whole: no count under ten is shown, and none can be worked out from what is. Pure.
 * Why it is so: docs/adr/0060-counts-without-persons.md.
 */
import { hidden, rounded, rules as houseRules, shownAs, type Rules, type Shown } from './shown.ts'
import { reach, type Sum } from './reach.ts'

/** `published`: how it was shown before; it is shown so again, whatever was counted since. */
export type Cell = { id: string; n: number; published?: Shown }

/**
 * Everything that is shown about the same actions: the cells, and which of them are sums of others. The sums make no circle
 * (two-way tables have one: take the totals of one way from `totalOfShown` instead).
 */
export type Table = { cells: readonly Cell[]; sums: readonly Sum[] }

/** What may be shown of each cell, by id. Throws RangeError for a table with a circle or a cell that is missing. */
export function protect(table: Table, rules: Rules = houseRules): Map<string, Shown> {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]))
  const shown = new Map(table.cells.map((cell) => [cell.id, cell.published ?? primary(cell.n, rules)]))
  for (;;) {
    const next = toHide({ cells, shown, sums: table.sums }, rules)
    if (next === null) return shown
    shown.set(next, hidden)
  }
}

function primary(n: number, rules: Rules): Shown {
  return n < rules.smallest ? hidden : shownAs(rounded(n, rules))
}

type State = { cells: Map<string, Cell>; shown: Map<string, Shown>; sums: readonly Sum[] }

/** The next cell that has to be hidden for the sake of another; null when all are safe. */
function toHide({ cells, shown, sums }: State, rules: Rules): string | null {
  const ranges = reach(sums, shown, rules)
  for (const sum of sums) {
    const all = [sum.total, ...sum.parts]
    const unsafe = all.some((id) => {
      const range = ranges.get(id)
      return (
        range !== undefined &&
        cells.get(id)!.n < rules.smallest &&
        range.most - range.least < rules.leastWidth
      )
    })
    const alone =
      sum.parts.filter((id) => shown.get(id)!.suppressed).length === 1 && !shown.get(sum.total)!.suppressed
    const small = sum.parts.some((id) => shown.get(id)!.suppressed && cells.get(id)!.n < rules.smallest)
    if (!unsafe && !(alone && small)) continue
    const candidate = firstShown(sum, { cells, shown, sums })
    if (candidate !== null) return candidate
  }
  return null
}

/**
 * Of a sum, the first part that is shown and was not published before; else the total. Never the smallest: who knows that it was
 * chosen by its size knows something of it.
 */
function firstShown({ total, parts }: Sum, { cells, shown }: State): string | null {
  const free = (id: string) => !shown.get(id)!.suppressed && cells.get(id)!.published === undefined
  return parts.find(free) ?? (free(total) ? total : null)
}
