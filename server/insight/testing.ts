/** For tests: what was counted, as it stands in the database, and browsers that ask. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { createFlush } from './flush.ts'
import type { Insight } from './insight.ts'

/** Of a person, in the eyes of whoever looks at user agents. */
export const browser = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
export const robot = {
  'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
}

/** Writes what waits, and gives all there is: `measure dims` with how often. */
export async function countsOf(db: Database, insight?: Insight): Promise<Record<string, number>> {
  if (insight) await createFlush(db, insight.counter).now()
  const rows = await db.read(
    'app',
    ({ sql }) => sql<{ what: string; n: number }[]>`
      select trim(measure || ' ' || dims) as what, sum(n)::int as n from insight.day_count group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]))
}

export async function forget(db: Database): Promise<void> {
  await db.tx('app', async ({ sql }) => {
    await sql`delete from insight.day_count`
    await sql`delete from insight.month_count`
    await sql`delete from insight.flush`
    await sql`delete from insight.recent_count`
  })
}

/** The regions that the demonstration is used in, and one without any use. */
export async function putRegions(db: Database): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.municipality (code, name) values ('0344', 'Utrecht'), ('0355', 'Zeist'),
      ('0307', 'Amersfoort'), ('0345', 'Veenendaal'), ('0317', 'Eemnes'), ('0512', 'Gorinchem')`
    await sql`insert into catalogue.region_membership (municipality, region, region_name, valid_from) values
      ('0344', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01'),
      ('0355', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01'),
      ('0307', 'amersfoort', 'Amersfoort', '2015-01-01'),
      ('0345', 'foodvalley', 'FoodValley', '2015-01-01'),
      ('0317', 'gooi-en-vechtstreek', 'Gooi en Vechtstreek', '2015-01-01'),
      ('0512', 'gorinchem', 'Gorinchem', '2015-01-01')`
  })
}

/** Puts counts in place: day, measure, dimensions as text, how often. */
export async function putCounts(
  db: Database,
  rows: readonly (readonly [day: string, measure: string, dims: string, n: number])[],
): Promise<void> {
  await db.tx('app', async ({ sql }) => {
    await sql`
      insert into insight.day_count (day, measure, dims, n)
      select day::date, measure, dims, n from unnest(
        ${rows.map(([day]) => day)}::text[], ${rows.map(([, measure]) => measure)}::text[],
        ${rows.map(([, , dims]) => dims)}::text[], ${rows.map(([, , , n]) => n)}::int[]
      ) as counted (day, measure, dims, n)`
  })
}
