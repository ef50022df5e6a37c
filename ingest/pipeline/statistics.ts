/** Tells the database what the catalogue looks like now. It finds out by itself only minutes later, and plans badly until then. */
import type { Database } from '@stapwijzer/shared/db/client.ts'

/** Changed courses of a run from which on it is worth the time (about a second for 100,000 courses). */
export const manyChanges = 500

/**
 * Gathers statistics of all catalogue tables, as their owner; a table of somebody else is left out. Documents and raw
 * items are left out as well: nothing is ever looked up by them, and reading them takes most of the time.
 */
export async function refreshStatistics({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const tables = await pool<{ name: string; columns: string }[]>`
    select format('%I.%I', c.table_schema, c.table_name) as name, string_agg(quote_ident(c.column_name), ', ') as columns
    from information_schema.columns c
    join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
    where c.table_schema = 'catalogue' and c.data_type <> 'jsonb' and c.column_name <> 'raw'
      and pg_has_role(current_user, t.tableowner, 'USAGE')
    group by 1`
  if (tables.length === 0) return
  await pool.unsafe(`analyze ${tables.map(({ name, columns }) => `${name} (${columns})`).join(', ')}`)
}
