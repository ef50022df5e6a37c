/** For tests that nothing is left behind: how many rows every table of the product has. */
import type { TestApp } from './testing.ts'

/** By schema and table. */
export async function rowCounts({ pool }: Pick<TestApp['db'], 'pool'>): Promise<Record<string, number>> {
  const tables = await pool<{ name: string }[]>`
    select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
    where schemaname in ('catalogue', 'private', 'audit') order by 1`
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await pool.unsafe<{ n: number }[]>(`select count(*)::int as n from ${name}`)
      return [name, row!.n] as const
    }),
  )
  return Object.fromEntries(counts)
}
