/** What runs found wrong: a page of it, and all of it as CSV for the provider. */
import { csvRow } from '../domain/csv-cell.ts'
import type { Finding } from '../domain/source.ts'
import type { Database, Role, Sql, Tx } from './client.ts'

export type RunFinding = Finding & { kind: 'reject' | 'warning' }
/** Narrows findings to a kind or a code; undefined is any. */
export type FindingFilter = { kind?: RunFinding['kind'] | undefined; code?: string | undefined }

const columns = ['kind', 'key', 'path', 'code', 'message'] as const satisfies readonly (keyof RunFinding)[]
const rowsAtOnce = 2_000

/** Rejects first, in the order of the feed, with the number of all that fit the filter. */
export async function readFindings(
  { sql }: Tx,
  run: string,
  filter: FindingFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: RunFinding[]; total: number }> {
  const [counted] = await sql<{ total: number }[]>`
    select count(*)::int as total from catalogue.run_finding where run_id = ${run} ${narrowed(sql, filter)}`
  const items = await sql<RunFinding[]>`
    select kind, key, path, code, message from catalogue.run_finding
    where run_id = ${run} ${narrowed(sql, filter)}
    order by kind, position limit ${limit} offset ${offset}`
  return { items: [...items], total: counted?.total ?? 0 }
}

/**
 * The same as CSV, part by part: a run may have a hundred thousand. What a run found never changes afterwards, so parts
 * that are read one after another fit together.
 */
export async function* findingsCsv(
  db: Database,
  role: Role,
  run: string,
  filter: FindingFilter = {},
): AsyncGenerator<string> {
  yield csvRow(columns)
  for (let after: Place = { kind: '', position: 0 }; ;) {
    const rows = await db.read(role, ({ sql }) => findingsAfter(sql, run, filter, after))
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((finding) => csvRow(columns.map((name) => finding[name]))).join('')
    after = last
  }
}

/** Where a reader of all findings stands: the next part begins behind it. */
type Place = { kind: string; position: number }

async function findingsAfter(
  sql: Sql,
  run: string,
  filter: FindingFilter,
  after: Place,
): Promise<(RunFinding & Place)[]> {
  const rows = await sql<(RunFinding & Place)[]>`
    select kind, position, key, path, code, message from catalogue.run_finding
    where run_id = ${run} ${narrowed(sql, filter)} and (kind, position) > (${after.kind}, ${after.position})
    order by kind, position limit ${rowsAtOnce}`
  return [...rows]
}

function narrowed(sql: Sql, { kind, code }: FindingFilter) {
  return sql`
    ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
    ${code === undefined ? sql`` : sql`and code = ${code}`}`
}
