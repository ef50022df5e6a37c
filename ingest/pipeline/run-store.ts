/** The rows that say what a source is and how its runs ended. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { copyText } from '@stapwijzer/shared/db/copy.ts'
import { copyRow } from '@stapwijzer/shared/db/copy-text.ts'
import type { FindingKind } from './findings.ts'
import { inWords, type Outcome } from './report.ts'
import type { SourceRow } from './feed-run.ts'

/** A source that says nothing about trust stands between those that do. */
export const defaultTrust = 50

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
  await putSource(sql, source)
  if (sole) {
    await sql`
      update catalogue.run set finished_at = ${startedAt}, status = 'failed', reason = 'interrupted'
      where source_id = ${source.id} and finished_at is null`
  }
  return beginRun(sql, source, startedAt, acceptedBy)
}

/** Notes that a run of a known source begins, and gives its id. */
export async function beginRun(
  sql: Sql,
  source: Pick<SourceRow, 'id' | 'format'>,
  startedAt: Date,
  acceptedBy: string | null,
): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into catalogue.run (source_id, format, started_at, accepted_by)
    values (${source.id}, ${source.format}, ${startedAt}, ${acceptedBy}) returning id`
  if (!row) throw new Error('an insert gave no row')
  return row.id
}

/** Makes the source, or brings what is known of it up to date; a run by hand does not change a configured one. */
export async function putSource(
  sql: Sql,
  { id, name, format, address, schedule, promises }: SourceRow,
): Promise<void> {
  const { enabled = true, rhythmSeconds = null, trust = defaultTrust, config = {} } = promises ?? {}
  await sql`
    insert into catalogue.source (id, name, format, address, schedule, enabled, rhythm_seconds, trust, config)
    values (${id}, ${name}, ${format}, ${address}, ${schedule}, ${enabled}, ${rhythmSeconds}, ${trust},
      ${sql.json(config as never)})
    on conflict (id) do update set name = excluded.name, format = excluded.format, address = excluded.address,
      schedule = excluded.schedule,
      enabled = excluded.enabled and catalogue.source.retired_at is null, rhythm_seconds = excluded.rhythm_seconds,
      trust = excluded.trust, config = excluded.config
    where excluded.address is not null`
}

/** The sources that somebody retired. */
export async function retiredSources(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`select id from catalogue.source where retired_at is not null`
  return new Set(rows.map(({ id }) => id))
}

/** A source that brings courses again is a source like others. */
export async function takeBackRetirement(sql: Sql, { id, promises }: SourceRow): Promise<void> {
  await sql`
    update catalogue.source set retired_at = null, enabled = ${promises?.enabled ?? true}
    where id = ${id} and retired_at is not null`
}

/** Items that the last applied run had read; null when there was none. */
export async function readLastTime(sql: Sql, source: string): Promise<number | null> {
  const [row] = await sql<{ read: number | null }[]>`
    select (counts->>'read')::int as read from catalogue.run
    where source_id = ${source} and status in ('done', 'unchanged') and reason is null
    order by finished_at desc limit 1`
  return row?.read ?? null
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
      reason = ${outcome.reason ?? null}, message = ${inWords(outcome)}, counts = ${sql.json(outcome.counts)},
      warnings = ${warningsOf(outcome)}, fingerprint = ${fingerprint}
    where id = ${id}`
  const columns = 'run_id kind position key path code message'
  for (const kind of ['reject', 'warning'] as const)
    await copyText(sql, 'catalogue.run_finding', columns, lines(id, kind, outcome))
}

function warningsOf({ findings }: Outcome): number {
  let sum = 0
  for (const count of findings.warningCounts.values()) sum += count
  return sum
}

function* lines(id: string, kind: FindingKind, outcome: Outcome): Iterable<string> {
  let position = 0
  for (const { key, path, code, message } of outcome.findings.all(kind)) {
    position += 1
    yield copyRow([id, kind, position, key, path, code, message])
  }
}
