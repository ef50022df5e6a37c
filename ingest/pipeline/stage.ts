/**
 * The staging table of a run: everything that was read, before anything is decided. A temporary table, so it is
 * written without log and gone with the connection.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { copyBinary } from '@stapwijzer/shared/db/copy.ts'

/**
 * `item`: a course that was read. `held`: a reject in error, its live course stays. `gone`: a reject by policy.
 * `lost`: a reject without an id; the key of its finding stands in its place.
 * `json` and `raw` are null when the catalogue holds the same already, be it since this run (straight.ts).
 */
export type StagedRow = {
  seq: number
  /** The id that a course gets if it is new, and the number of the search rows that were written ahead of it. */
  ahead: { courseId: string; doc: number } | null
  kind: 'item' | 'held' | 'gone' | 'lost'
  itemId: string
  hash: string | null
  /** Milliseconds of the edit stamp that decides between two items of one id. */
  edited: number | null
  course: {
    json: string | null
    providerId: string
    /** The provider's id by its own codes alone: who it is may turn out while the feed is read. */
    ownProviderId: string
    title: string
    quality: { score: number; missingFacts: string[] }
    /** What it can be recognised by in another source; most courses have nothing. */
    keys: readonly string[]
  } | null
  raw: { text: string; encoding: string; hash: string } | null
}

const columns =
  'seq, course_id, doc, kind, item_id, hash, edited, provider_id, provider_own, title, score, missing, keys, data, raw, raw_encoding, raw_hash'

export async function createStage(sql: Sql): Promise<void> {
  // For this connection: no compiling of statements that run once, and room for the stage in memory.
  await sql.unsafe(`set jit = off; set temp_buffers = '32MB'`)
  await compressFast(sql)
  await sql.unsafe(`create temp table stage (
    seq integer not null, course_id uuid, doc integer, kind text not null, item_id text collate "C" not null, hash text, edited bigint,
    provider_id text, provider_own text, title text, score smallint, missing text[], keys text, data jsonb, raw text, raw_encoding text, raw_hash text) with (toast_tuple_target = 8160)`)
}

/** Documents are packed with lz4, a tenth of the work of the default; a server that was built without it keeps its own. */
async function compressFast(sql: Sql): Promise<void> {
  await sql`
    do $$ begin
      perform set_config('default_toast_compression', 'lz4', false);
    exception when invalid_parameter_value then null;
    end $$`
}

/** Writes a batch by COPY. */
export function copyToStage(sql: Sql, rows: readonly StagedRow[]): Promise<void> {
  return copyBinary(sql, 'stage', columns, rows, (to, { course, raw, ...row }) => {
    to.row(17)
      .integer(row.seq, 4)
      .uuid(row.ahead?.courseId ?? null)
      .integer(row.ahead?.doc ?? null, 4)
      .text(row.kind)
      .text(row.itemId)
      .text(row.hash)
      .bigint(row.edited)
      .text(course?.providerId ?? null)
      .text(course?.ownProviderId ?? null)
      .text(course?.title ?? null)
      .integer(course?.quality.score ?? null, 2)
      .texts(course?.quality.missingFacts ?? null)
      .text(course ? keyLines(course.keys) : null)
      .jsonb(course?.json ?? null)
      .text(raw?.text ?? null)
      .text(raw?.encoding ?? null)
      .text(raw?.hash ?? null)
  })
}

/** Names of facts as PostgreSQL writes a list; none of them needs quotes. */
export function factNames({ missingFacts }: { missingFacts: readonly string[] }): string {
  return `{${missingFacts.join(',')}}`
}

/** Keys as one text, a line each (a key holds no line break); null when there are none. */
export function keyLines(keys: readonly string[]): string | null {
  return keys.length > 0 ? keys.join('\n') : null
}

/** What the catalogue holds for these item ids, to tell what has to be staged in full. */
export async function knownHashes(
  sql: Sql,
  source: string,
  itemIds: readonly string[],
): Promise<Map<string, { hash: string; rawHash: string | null }>> {
  const rows = await sql<{ item_id: string; hash: string; raw_hash: string | null }[]>`
    select c.item_id, c.hash, r.hash as raw_hash
    from catalogue.course c left join catalogue.raw_item r using (source_id, item_id)
    where c.source_id = ${source} and c.item_id = any(${itemIds as string[]}::text[])`
  return new Map(rows.map((row) => [row.item_id, { hash: row.hash, rawHash: row.raw_hash }]))
}
