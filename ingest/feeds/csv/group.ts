/**
 * Brings the rows of one course together when they are spread over the file (`row: offering`). Small files are grouped
 * in memory; a large one is cut into parts on disk by course, so that memory does not grow with the file.
 */
import type { FeedEvent } from '../format.ts'
import { RowParts } from './row-parts.ts'
import type { Row } from './rows.ts'

/** One course of the file: its rows in file order. `tooLarge`: there were more than may be kept. */
export type Group = { key: string; rows: Row[]; size: number; tooLarge: boolean }

export type GroupLimits = {
  /** Characters of one course. */
  maxGroup: number
  /** Characters that are grouped in memory. */
  maxHeld: number
}

type Entry = { key: string; row: Row } | FeedEvent

/** Passes rejects on as they come, and the courses when all rows are read. */
export async function* groupRows(
  rows: AsyncIterable<Entry>,
  limits: GroupLimits,
  toEvent: (group: Group) => FeedEvent,
): AsyncGenerator<FeedEvent> {
  let held = new Groups(limits.maxGroup)
  let parts: RowParts | null = null
  try {
    for await (const entry of rows) {
      if (!('row' in entry)) yield entry
      else if (parts) await parts.add(entry.key, entry.row)
      else {
        held.add(entry.key, entry.row)
        if (held.size <= limits.maxHeld) continue
        parts = await RowParts.open()
        for (const { key, rows } of held.all()) for (const row of rows) await parts.add(key, row)
        held = new Groups(limits.maxGroup)
      }
    }
    if (parts === null) for (const group of held.all()) yield toEvent(group)
    else
      for (const part of parts.all()) {
        const groups = new Groups(limits.maxGroup)
        for await (const { key, row } of part) groups.add(key, row)
        for (const group of groups.all()) yield toEvent(group)
      }
  } finally {
    await parts?.close()
  }
}

/** Groups in the order of their first rows. */
class Groups {
  size = 0
  private readonly maxGroup: number
  private readonly groups = new Map<string, Group>()

  constructor(maxGroup: number) {
    this.maxGroup = maxGroup
  }

  add(key: string, row: Row): void {
    let group = this.groups.get(key)
    if (!group) this.groups.set(key, (group = { key, rows: [], size: 0, tooLarge: false }))
    group.size += row.raw.length
    group.tooLarge ||= group.size > this.maxGroup
    if (group.tooLarge) return
    group.rows.push(row)
    this.size += row.raw.length
  }

  all(): Iterable<Group> {
    return this.groups.values()
  }
}
