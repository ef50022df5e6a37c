/** Drafts and published reports as they are stored. Whoever publishes knows the rest: `publish.ts`. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import {
  ReportBody,
  type PublishedReport,
  type ReportChange,
} from '@stapwijzer/shared/domain/report/report.ts'

export type Draft = { body: ReportBody; revision: number }

/** `lock`: nobody else changes it until the end of the transaction. */
export async function readDraft({ sql }: Tx, period: string, lock = false): Promise<Draft | null> {
  const [row] = await sql<{ body: unknown; revision: number }[]>`
    select body, revision from insight.report_draft where period = ${period} ${lock ? sql`for update` : sql``}`
  return row ? { body: ReportBody.parse(row.body), revision: row.revision } : null
}

/** False when there is one already. */
export async function insertDraft({ sql }: Tx, body: ReportBody, at: Date): Promise<boolean> {
  const rows = await sql`
    insert into insight.report_draft (period, body, created_at) values (${body.period}, ${sql.json(body)}, ${at})
    on conflict (period) do nothing returning period`
  return rows.length > 0
}

export async function changeDraft({ sql }: Tx, body: ReportBody): Promise<void> {
  await sql`update insight.report_draft set body = ${sql.json(body)}, revision = revision + 1 where period = ${body.period}`
}

export function draftPeriods({ sql }: Tx): Promise<{ period: string; published: number | null }[]> {
  return sql<{ period: string; published: number | null }[]>`
    select d.period, max(r.version) as published from insight.report_draft d
    left join insight.report r on r.period = d.period group by 1 order by 1 desc`
}

type Row = {
  body: unknown
  version: number
  hash: string
  publishedAt: Date
  reason: string | null
  changes: ReportChange[]
}

/** Every version, the last one first. */
export async function readVersions({ sql }: Tx, period: string): Promise<PublishedReport[]> {
  const rows = await sql<Row[]>`
    select body, version, hash, published_at as "publishedAt", reason, changes from insight.report
    where period = ${period} order by version desc`
  return rows.map((row) => ({ ...row, body: ReportBody.parse(row.body) }))
}

export async function insertVersion({ sql }: Tx, report: PublishedReport): Promise<void> {
  const { body, version, hash, publishedAt, reason, changes } = report
  await sql`
    insert into insight.report (period, version, body, hash, published_at, reason, changes)
    values (${body.period}, ${version}, ${sql.json(body)}, ${hash}, ${publishedAt}, ${reason}, ${sql.json(changes)})`
}

/** The last version of each half-year, the last half-year first. */
export function listPublished({
  sql,
}: Tx): Promise<{ period: string; version: number; publishedAt: Date; invented: boolean }[]> {
  return sql<{ period: string; version: number; publishedAt: Date; invented: boolean }[]>`
    select distinct on (period) period, version, published_at as "publishedAt", (body->>'invented')::boolean as invented
    from insight.report order by period desc, version desc`
}

export type CountRow = { period: string; measure: string; region: string; shown: number | null }

/** Figures of two half-years as they left the platform: protected when they were made, and never computed again. */
export function readCounts({ sql }: Tx, periods: readonly string[]): Promise<CountRow[]> {
  return sql<CountRow[]>`
    select period, measure, region, shown from insight.published_figure where period = any(${[...periods]})`
}

export type CatalogueRow = {
  level: string | null
  courses: number
  priced: number
  starting: number
  fresh: number
}

/** Courses on offer, by level. */
export async function readCatalogue(
  { sql }: Tx,
  today: string,
): Promise<{ levels: CatalogueRow[]; providers: number }> {
  const levels = await sql<CatalogueRow[]>`
    select s.data->>'level' as level, count(*)::int as courses,
      count(*) filter (where s.data->'price'->>'status' in ('known', 'free'))::int as priced,
      count(*) filter (where exists (select from jsonb_array_elements(coalesce(s.data->'offerings', '[]')) as o
        where o->>'start' >= ${today}::text))::int as starting,
      count(*) filter (where case when c.held then c.fetched_at else greatest(c.fetched_at, f.checked_at) end
        > ${today}::text::date - 90)::int as fresh
    from catalogue.shown_course s join catalogue.course c on c.id = s.id join catalogue.source f on f.id = c.source_id
    where s.withdrawn_at is null group by 1 order by 1`
  const [row] = await sql<{ providers: number }[]>`
    select count(distinct provider_id)::int as providers from catalogue.shown_course where withdrawn_at is null`
  return { levels: [...levels], providers: row?.providers ?? 0 }
}
