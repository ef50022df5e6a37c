/** How the dated list of "which municipality in which region" changes when a newer division is loaded. Pure. */
import type { RegionList, RegionOf } from './region-file.ts'

export type Membership = RegionOf & { validFrom: string; validUntil: string | null }

/** The division that we know first also stands for the years before it, back to the first day that can be asked for. */
export const firstDay = '2015-01-01'

/**
 * The rows after loading `list` over `before`. A municipality that stays where it was keeps its row; one that moved
 * or is gone gets an end on the first of January of the list's year. Rows of that year or later are replaced.
 */
export function afterLoading(before: readonly Membership[], list: RegionList): Membership[] {
  const start = `${list.year}-01-01`
  const older = before
    .filter((row) => row.validFrom < start)
    .map((row) => ({ ...row, validUntil: row.validUntil && row.validUntil < start ? row.validUntil : null }))
  const open = new Map(older.filter((row) => row.validUntil === null).map((row) => [row.municipality, row]))
  const listed = new Map(list.members.map((member) => [member.municipality, member]))
  const kept = older.map((row) => {
    const stays = listed.get(row.municipality)?.region === row.region
    return row.validUntil !== null || stays ? row : { ...row, validUntil: start }
  })
  const added = list.members
    .filter((member) => open.get(member.municipality)?.region !== member.region)
    .map((member) => ({ ...member, validFrom: older.length === 0 ? firstDay : start, validUntil: null }))
  return [...kept, ...added].sort((a, b) => order(a).localeCompare(order(b)))
}

function order(row: Membership): string {
  return `${row.municipality} ${row.validFrom}`
}
