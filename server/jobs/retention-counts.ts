/** Days of counts become months when they are old; what writing left behind goes after a day. In the caller's transaction. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'

/** Whole months only, so that a month is made once. A second run counts 0. */
export async function deleteCounts({ sql }: Tx, asOf: Date) {
  const [made] = await sql<{ days: number }[]>`
    with gone as (
      delete from insight.day_count
      where day < date_trunc('month', (${asOf}::timestamptz at time zone 'Europe/Amsterdam')
        - make_interval(months => ${retention['day-counts'].months}::int))::date
      returning measure, day, dims, n
    ), months as (
      insert into insight.month_count as m (measure, month, dims, n)
      select measure, date_trunc('month', day)::date, dims, sum(n) from gone group by 1, 2, 3 order by 1, 2, 3
      on conflict (measure, month, dims) do update set n = m.n + excluded.n
    )
    select count(*)::int as days from gone`
  const before = new Date(asOf.getTime() - retention['count-writes'].days * 86_400_000)
  const flushes = await sql`delete from insight.flush where at < ${before}`
  const minutes = await sql`delete from insight.recent_count where minute < ${before}`
  return { dayCounts: made!.days, countWrites: flushes.count + minutes.count }
}
