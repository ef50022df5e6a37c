/** Brings the rows of one course together when they are spread over the file (`row: offering`). */
import type { FeedEvent } from '../format.ts'
import type { Group } from './fetch.ts'
import type { Row } from './rows.ts'

/** Passes rejects on as they come, and each course when all rows are read, in the order of first rows. */
export async function* groupRows(
  rows: AsyncIterable<{ key: string; row: Row } | FeedEvent>,
  toEvent: (group: Group) => FeedEvent,
): AsyncGenerator<FeedEvent> {
  const groups = new Map<string, Row[]>()
  for await (const entry of rows) {
    if (!('row' in entry)) {
      yield entry
      continue
    }
    const found = groups.get(entry.key)
    if (found) found.push(entry.row)
    else groups.set(entry.key, [entry.row])
  }
  for (const [key, group] of groups) yield toEvent({ key, rows: group })
}
