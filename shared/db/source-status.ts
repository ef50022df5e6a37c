/** What the catalogue knows of its sources and their runs: the one reading behind the command, the page, alerts and health. */
import type { RunReport } from '../domain/source.ts'
import { sayingNothing, sourceState, type SourceState } from '../domain/source-state.ts'
import type { Sql } from './client.ts'
import { runningSources } from './source-lock.ts'

export type SourceCondition = {
  id: string
  name: string
  format: string
  /** It has a file in `ingest/sources`; others are run by hand only. */
  configured: boolean
  state: SourceState
  /** When it was last read to its end and applied; null = never. */
  checkedAt: Date | null
  createdAt: Date
  /** Promised: never older than this many seconds; null = nothing promised. */
  rhythmSeconds: number | null
  enabled: boolean
  /** The last run that ended and says something about the source (not one that was locked out or stopped). */
  lastRun: EndedRun | null
}

export type EndedRun = {
  id: string
  startedAt: Date
  finishedAt: Date
  status: RunReport['status']
  reason: string | null
  /** Why it failed or was refused, in English for operators; holds no secret. */
  message: string | null
  counts: RunReport['counts'] | null
  warnings: number | null
}

export type SourceStatus = SourceCondition & {
  schedule: string | null
  trust: number
  /** Courses of this source that can be found now. */
  live: number
  /** A process reads it right now. */
  running: boolean
}

/** The condition of every source that people rely on: it has a file, or courses came from it. By id. */
export async function readSourceConditions(sql: Sql, now: Date): Promise<SourceCondition[]> {
  const sources = await rowsOf(sql)
  return sources
    .filter(({ configured, checkedAt }) => configured || checkedAt)
    .map((row) => withState(row, now))
}

/** Everything about every source that was ever run or configured, by id. */
export async function readSourceStatuses(sql: Sql, now: Date): Promise<SourceStatus[]> {
  const sources = await rowsOf(sql)
  const counts = await sql<{ id: string; live: number }[]>`
    select source_id as id, count(*)::int as live from catalogue.course where withdrawn_at is null group by source_id`
  const live = new Map(counts.map((row) => [row.id, row.live]))
  const running = await runningSources(
    sql,
    sources.map(({ id }) => id),
  )
  return sources.map((row) => ({
    ...withState(row, now),
    live: live.get(row.id) ?? 0,
    running: running.has(row.id),
  }))
}

type Row = Omit<SourceStatus, 'state' | 'live' | 'running'>

function withState(row: Row, now: Date) {
  return { ...row, state: sourceState({ ...row, lastStatus: row.lastRun?.status ?? null }, now) }
}

async function rowsOf(sql: Sql): Promise<Row[]> {
  const rows = await sql<(Omit<Row, 'lastRun'> & { lastRunId: string | null } & Omit<EndedRun, 'id'>)[]>`
    select s.id, s.name, s.format, s.address is not null as configured, s.schedule, s.enabled, s.trust,
      s.rhythm_seconds as "rhythmSeconds", s.created_at as "createdAt", s.checked_at as "checkedAt",
      r.id as "lastRunId", r.started_at as "startedAt", r.finished_at as "finishedAt", r.status, r.reason, r.message,
      r.counts, r.warnings
    from catalogue.source s
    left join lateral (
      select * from catalogue.run r
      where r.source_id = s.id and r.finished_at is not null
        and (r.reason is null or r.reason <> all(${[...sayingNothing]}))
      order by r.started_at desc limit 1) r on true
    order by s.id`
  return rows.map(
    ({ lastRunId, startedAt, finishedAt, status, reason, message, counts, warnings, ...source }) => ({
      ...source,
      lastRun: lastRunId
        ? { id: lastRunId, startedAt, finishedAt, status, reason, message, counts, warnings }
        : null,
    }),
  )
}
