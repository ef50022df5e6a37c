/** Reads published figures: as they were shown, and nothing else. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { shownAs, type Shown } from '@stapwijzer/shared/domain/disclosure/shown.ts'
import { measureNames, type Measure } from '@stapwijzer/shared/domain/insight/measures.ts'

export type Published = { period: string; measure: Measure; region: string; shown: Shown; version: number }

export async function readPublished(
  { sql }: Tx,
  periods: readonly string[],
  region: string,
): Promise<Published[]> {
  const rows = await sql<
    { period: string; measure: Measure; region: string; shown: number | null; version: number }[]
  >`
    select period, measure, region, shown, definitions_version as version from insight.published_figure
    where period = any(${[...periods]}) and region = ${region}`
  return rows.map((row) => ({ ...row, shown: shownAs(row.shown) }))
}

export function publishedPeriods({ sql }: Tx): Promise<{ period: string }[]> {
  return sql<{ period: string }[]>`select distinct period from insight.published_figure`
}

/** The first day that anything was counted on; null when nothing was. */
export async function firstDay({ sql }: Tx): Promise<string | null> {
  // A measure at a time: the first day of one is the first row of its index.
  const [row] = await sql<{ day: string | null }[]>`
    select to_char(min(least(d.day, m.month)), 'YYYY-MM-DD') as day
    from unnest(${[...measureNames]}::text[]) as name
      left join lateral (select min(day) as day from insight.day_count where measure = name) d on true
      left join lateral (select min(month) as month from insight.month_count where measure = name) m on true`
  return row?.day ?? null
}

export type HourRow = { measure: Measure; n: number }

/** What was counted since a moment, without dimensions: for the operator only, and exact. */
export async function readRecent(
  { sql }: Tx,
  since: Date,
): Promise<{ rows: HourRow[]; writtenAt: Date | null }> {
  const rows = await sql<HourRow[]>`
    select measure, sum(n)::int as n from insight.recent_count where minute >= ${since} group by 1`
  const [last] = await sql<{ at: Date | null }[]>`select max(at) as at from insight.flush`
  return { rows: [...rows], writtenAt: last?.at ?? null }
}
