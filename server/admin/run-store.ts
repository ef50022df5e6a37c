/** The SQL of runs. */
import type { RunDetail, RunSummary } from '@stapwijzer/shared/api/admin.ts'
import type { Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import type { RunReport } from '@stapwijzer/shared/domain/source.ts'

export type Page = { page: number; pageSize: number }

type RunRow = {
  id: string
  started_at: Date
  finished_at: Date | null
  status: RunSummary['status'] | null
  reason: string | null
  counts: RunReport['counts'] | null
  message: string | null
  accepted_by: string | null
  warnings: number | null
}

/** Newest first; undefined when there is no such source. */
export async function readRuns(
  { sql }: Tx,
  source: string,
  { page, pageSize }: Page,
): Promise<{ items: RunSummary[]; total: number } | undefined> {
  const [counted] = await sql<{ total: number }[]>`
    select (select count(*)::int from catalogue.run r where r.source_id = s.id) as total
    from catalogue.source s where s.id = ${source}`
  if (!counted) return undefined
  const rows = await sql<RunRow[]>`
    select ${summary(sql)} from catalogue.run r where r.source_id = ${source}
    order by r.started_at desc, r.id limit ${pageSize} offset ${(page - 1) * pageSize}`
  return { items: rows.map(asSummary), total: counted.total }
}

/** Undefined when there is no such run. */
export async function readRunDetail({ sql }: Tx, id: string): Promise<RunDetail | undefined> {
  const [row] = await sql<(RunRow & { source: RunDetail['source'] })[]>`
    select ${summary(sql)}, jsonb_build_object('id', s.id, 'name', s.name, 'format', r.format, 'configured', s.address is not null) as source
    from catalogue.run r join catalogue.source s on s.id = r.source_id where r.id = ${id}`
  if (!row) return undefined
  const codes = await sql<RunDetail['codes']>`
    select kind, code, count(*)::int as count from catalogue.run_finding where run_id = ${id}
    group by kind, code order by kind, count desc, code`
  return { ...asSummary(row), source: row.source, codes: [...codes] }
}

function summary(sql: Sql) {
  return sql`r.id, r.started_at, r.finished_at, r.status, r.reason, r.message, r.counts, r.accepted_by, r.warnings`
}

function asSummary(row: RunRow): RunSummary {
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    status: row.finished_at === null ? 'running' : (row.status ?? 'failed'),
    reason: row.reason,
    message: row.message,
    counts: row.counts,
    warnings: row.warnings ?? 0,
    acceptedBy: row.accepted_by,
  }
}
