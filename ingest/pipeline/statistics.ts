/** Tells the database what the catalogue looks like now. It finds out by itself only minutes later, and plans badly until then. */
import type { Database } from '@stapwijzer/shared/db/client.ts'

/** Changed courses of a run from which on it is worth the time (about a second for 100,000 courses). */
export const manyChanges = 500

/** Gathers statistics of all catalogue tables, as their owner; a table of somebody else is left out. */
export async function refreshStatistics({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const tables = await pool<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'catalogue' and pg_has_role(current_user, tableowner, 'USAGE')`
  if (tables.length > 0) await pool.unsafe(`analyze ${tables.map(({ name }) => name).join(', ')}`)
}
