/** Writes increments. One statement, in the order of the keys, so that two servers never wait for each other in a circle. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Counted } from './counter.ts'

/** `id` stays with the same increments however often they are tried: what was written already is not written again. */
export type Batch = Counted & { id: string }

export async function writeBatch(db: Pick<Database, 'tx'>, { id, increments, recent }: Batch): Promise<void> {
  await db.tx(
    'app',
    ({ sql }) => sql`
      with first as (
        insert into insight.flush (id, at, keys) values (${id}, now(), ${increments.length})
        on conflict (id) do nothing returning id
      ), added as (
        insert into insight.day_count as d (measure, day, dims, n)
        select measure, day::date, dims, n from first, unnest(
          ${increments.map(({ measure }) => measure)}::text[],
          ${increments.map(({ day }) => day)}::text[],
          ${increments.map(({ dims }) => dims)}::text[],
          ${increments.map(({ n }) => n)}::int[]
        ) as counted (measure, day, dims, n)
        order by 1, 2, 3
        on conflict (measure, day, dims) do update set n = d.n + excluded.n
      )
      insert into insight.recent_count as r (minute, measure, n)
      select minute, measure, n from first, unnest(
        ${recent.map(({ minute }) => new Date(minute).toISOString())}::timestamptz[],
        ${recent.map(({ measure }) => measure)}::text[],
        ${recent.map(({ n }) => n)}::int[]
      ) as counted (minute, measure, n)
      order by 1, 2
      on conflict (minute, measure) do update set n = r.n + excluded.n`,
  )
}
