/**
 * Makes the figures of months and half-years that are over, once: what is published is never computed again. It is the only
 * place that reads counts to show them, so nothing leaves that was not protected here.
 */
import { regionsOn } from '@stapwijzer/shared/db/geography.ts'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { shownAs, type Shown } from '@stapwijzer/shared/domain/disclosure/shown.ts'
import {
  definitionsVersion,
  measureNames,
  measures,
  type Measure,
} from '@stapwijzer/shared/domain/insight/measures.ts'
import {
  allRegions,
  shownHalfYear,
  shownMonth,
  unknownRegion,
} from '@stapwijzer/shared/domain/insight/period-table.ts'
import {
  daysOf,
  halfYearOf,
  isHalfYear,
  isOver,
  monthOf,
  monthsOf,
  next,
  type Period,
} from '@stapwijzer/shared/domain/insight/periods.ts'
import { firstDay, publishedPeriods } from './figures-store.ts'

/** The periods that it published. Months come before the half-year that they are part of. */
export async function publishDue(db: Database, today: string): Promise<Period[]> {
  const { first, done } = await db.read('app', async (tx) => ({
    first: await firstDay(tx),
    done: new Set((await publishedPeriods(tx)).map(({ period }) => period)),
  }))
  if (first === null) return []
  const published: Period[] = []
  for (const period of periodsSince(first, today)) {
    if (done.has(period)) continue
    if (await db.tx('app', (tx) => publish(tx, period))) published.push(period)
  }
  return published
}

export function periodsSince(first: string, today: string): Period[] {
  const found: Period[] = []
  for (let month = monthOf(first); isOver(month, today); month = next(month)) {
    found.push(month)
    const half = halfYearOf(daysOf(month).to)
    if (monthsOf(half).at(-1) === month) found.push(half)
  }
  return found
}

type Row = { measure: string; region: string; month: string; n: number }

/** False when it was published before, perhaps a moment ago by another worker. */
async function publish(tx: Tx, period: Period): Promise<boolean> {
  const { sql } = tx
  await sql`select pg_advisory_xact_lock(hashtext('insight.published_figure'))`
  const [before] = await sql`select from insight.published_figure where period = ${period} limit 1`
  if (before) return false
  const rows = await countsOf(tx, period)
  const out = isHalfYear(period)
    ? await halfYearFigures(tx, period, rows)
    : measureNames.map((measure) => ({
        measure,
        region: allRegions,
        shown: shownMonth(sumOf(rows, measure)),
      }))
  await sql`
    insert into insight.published_figure (period, measure, region, shown, definitions_version, published_at)
    select ${period}, measure, region, shown, ${definitionsVersion}, now() from unnest(
      ${out.map(({ measure }) => measure)}::text[],
      ${out.map(({ region }) => region)}::text[],
      ${out.map(({ shown }) => shown.value)}::int[]
    ) as figure (measure, region, shown)`
  return true
}

type Figure = { measure: Measure; region: string; shown: Shown }

async function halfYearFigures(tx: Tx, period: Period, rows: readonly Row[]): Promise<Figure[]> {
  const shownMonths = await tx.sql<{ period: string; measure: string; shown: number | null }[]>`
    select period, measure, shown from insight.published_figure
    where period = any(${monthsOf(period)}) and region = ${allRegions}`
  // The larger ones, by what everybody knows of them, are hidden last.
  const known = (await regionsOn(tx, daysOf(period).to))
    .toSorted((a, b) => a.municipalities.length - b.municipalities.length || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code)
  return measureNames.flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure)
    const months = monthsOf(period).map((month) => {
      const found = shownMonths.find((one) => one.period === month && one.measure === measure)
      return { period: month, n: sumOf(own, measure, month), published: shownAs(found?.shown ?? null) }
    })
    const shown = shownHalfYear({ regions: regionsOf(measure, own, known), months })
    return [...shown].map(([region, one]): Figure => ({ measure, region, shown: one }))
  })
}

/** Every region there is, also one without an action: that there was none is not told either. */
function regionsOf(
  measure: Measure,
  rows: readonly Row[],
  known: readonly string[],
): Map<string, number> | null {
  const dims: readonly string[] = measures[measure].dims
  if (!dims.includes('region')) return null
  const counts = new Map([unknownRegion, ...known].map((region) => [region, 0]))
  for (const { region, n } of rows) {
    const id = region === '' ? unknownRegion : region
    counts.set(id, (counts.get(id) ?? 0) + n)
  }
  return counts
}

function sumOf(rows: readonly Row[], measure: Measure, month?: string): number {
  return rows.reduce(
    (sum, row) => (row.measure === measure && (month ?? row.month) === row.month ? sum + row.n : sum),
    0,
  )
}

async function countsOf({ sql }: Tx, period: Period): Promise<Row[]> {
  const { from, to } = daysOf(period)
  // The region stands first among the dimensions.
  return sql<Row[]>`
    select measure, coalesce(substring(dims from '^region=([^&]+)'), '') as region,
      to_char(day, 'YYYY-MM') as month, sum(n)::int as n
    from (
      select measure, dims, day, n from insight.day_count where day between ${from} and ${to}
      union all
      select measure, dims, month, n from insight.month_count where month between ${from} and ${to}
    ) counted group by 1, 2, 3`
}
