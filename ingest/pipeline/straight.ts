/**
 * The courses of a source that had none, written straight into the catalogue while their feed is being read: of each only
 * its ids and hashes wait in the stage, and nothing is left to be moved at the end. Nobody sees them before the run's one
 * transaction ends. All that asks what the catalogue held before has to leave them out: it held nothing.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { copyBinary } from '@stapwijzer/shared/db/copy.ts'
import type { StagedRow } from './stage.ts'

/** `at`: when the run says that it saw them. */
export type Straight = { at: Date }

/** Whether the catalogue never had a course of this source. */
export async function isNewSource(sql: Sql, source: string): Promise<boolean> {
  const [row] = await sql<{ none: boolean }[]>`
    select not exists (select from catalogue.course where source_id = ${source}) as none`
  return row?.none === true
}

/** Writes new courses, each with the id that it got ahead, and takes out of the rows what need not be staged any more. */
export async function writeStraight(
  sql: Sql,
  source: string,
  { at }: Straight,
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return
  await copyBinary(sql, 'catalogue.course', courseColumns, rows, (to, { ahead, itemId, hash, course }) => {
    const { providerId, title, json, quality } = course!
    to.row(12)
      .uuid(ahead!.courseId)
      .text(source)
      .text(itemId)
      .text(providerId)
      .text(title)
      .jsonb(json)
      .text(hash)
      .integer(quality.score, 2)
      .texts(quality.missingFacts)
      .instant(at)
      .instant(at)
      .instant(at)
  })
  await copyBinary(sql, 'catalogue.raw_item', rawColumns, rows, (to, { itemId, raw }) => {
    to.row(6).text(source).text(itemId).text(raw!.text).text(raw!.encoding).text(raw!.hash).instant(at)
  })
  for (const row of rows) {
    row.course!.json = null
    row.raw = null
  }
}

const courseColumns =
  'id, source_id, item_id, provider_id, title, data, hash, quality_score, missing_facts, first_seen_at, fetched_at, last_changed_at'
const rawColumns = 'source_id, item_id, raw, encoding, hash, fetched_at'

/** Takes the courses of items that lost to another one with their id back into the stage. Reads `verdict`. */
export async function takeBackLost(sql: Sql, source: string): Promise<void> {
  await takeBack(sql, source, sql`and not exists (select from verdict v where v.seq = s.seq)`)
}

/** Takes all back: nothing comes of the run, and people may be told of what was read. */
export async function takeBackStraight(sql: Sql, source: string): Promise<void> {
  await takeBack(sql, source, sql``)
}

async function takeBack(sql: Sql, source: string, which: ReturnType<Sql>): Promise<void> {
  await sql`
    update stage s set title = c.title, data = c.data, raw = r.raw, raw_encoding = r.encoding, raw_hash = r.hash
    from catalogue.course c join catalogue.raw_item r using (source_id, item_id)
    where s.course_id = c.id and s.data is null ${which}`
  const gone = await sql<{ item_id: string }[]>`
    delete from catalogue.course c using stage s
    where c.id = s.course_id and c.source_id = ${source} ${which} returning c.item_id`
  await sql`
    delete from catalogue.raw_item
    where source_id = ${source} and item_id = any(${gone.map((row) => row.item_id)}::text[])`
}
