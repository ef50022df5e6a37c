/** The rows that say what a source is and how its runs ended. */
import { createHash } from 'node:crypto'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { copyLine } from './copy-text.ts'
import type { FindingKind } from './findings.ts'
import type { Outcome } from './report.ts'
import { copyInto } from './stage.ts'

export type SourceRow = {
  id: string
  name: string
  format: string
  /** Address of a configured source; null for one that is only run by hand. */
  address: string | null
  schedule: string | null
}

/** Key of the advisory lock that lets one run of a source in at a time. */
export function lockKey(source: string): bigint {
  return createHash('sha256').update(`ingest ${source}`).digest().readBigInt64BE()
}

/**
 * Notes that a run begins and gives its id; makes the source when it is new. `sole`: the caller holds the source's
 * lock, so runs without an end were killed and are marked.
 */
export async function openRun(
  sql: Sql,
  source: SourceRow,
  startedAt: Date,
  acceptedBy: string | null,
  sole = true,
): Promise<string> {
  await sql`
    insert into catalogue.source (id, name, format, address, schedule)
    values (${source.id}, ${source.name}, ${source.format}, ${source.address}, ${source.schedule})
    on conflict (id) do update set name = excluded.name, format = excluded.format, address = excluded.address,
      schedule = excluded.schedule
    where excluded.address is not null`
  if (sole) {
    await sql`
      update catalogue.run set finished_at = ${startedAt}, status = 'failed', reason = 'interrupted'
      where source_id = ${source.id} and finished_at is null`
  }
  const [row] = await sql<{ id: string }[]>`
    insert into catalogue.run (source_id, format, started_at, accepted_by)
    values (${source.id}, ${source.format}, ${startedAt}, ${acceptedBy}) returning id`
  if (!row) throw new Error('an insert gave no row')
  return row.id
}

/** Whether a run of the source was ever applied. */
export async function hasSucceeded(sql: Sql, source: string): Promise<boolean> {
  const [row] = await sql<{ yes: boolean }[]>`
    select exists (select from catalogue.run where source_id = ${source} and status in ('done', 'unchanged')) as yes`
  return row?.yes === true
}

/** Stores how a run ended, with all its findings. `fingerprint` lets a later run recognise the same feed. */
export async function closeRun(
  sql: Sql,
  id: string,
  outcome: Outcome,
  fingerprint: string | null = null,
): Promise<void> {
  await sql`
    update catalogue.run set finished_at = ${outcome.finishedAt}, status = ${outcome.status},
      reason = ${outcome.reason ?? null}, counts = ${sql.json(outcome.counts)}, fingerprint = ${fingerprint}
    where id = ${id}`
  await copyInto(
    sql,
    'catalogue.run_finding (run_id, kind, position, key, path, code, message)',
    function* () {
      for (const kind of ['reject', 'warning'] as const) yield* lines(id, kind, outcome)
    },
  )
}

function* lines(id: string, kind: FindingKind, outcome: Outcome): Iterable<string> {
  let position = 0
  for (const { key, path, code, message } of outcome.findings.all(kind)) {
    position += 1
    yield copyLine([id, kind, position, key, path, code, message])
  }
}
