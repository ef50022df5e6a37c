/**
 * Data from before the migrations began anew (docs/adr/0029-migrations-start-anew.md). They are told by the stamps of what
 * was applied to them: none of ours is older than the first.
 */
import type postgres from 'postgres'

const wayOn = 'see "Data of an older layout" in docs/runbook.md for what can be taken along'

/** For a database; `first` is the stamp of the first migration. Returns null, also when this account may not look, else the sentence. */
export async function olderLayout(
  sql: postgres.Sql | postgres.TransactionSql,
  first: number,
): Promise<string | null> {
  const [table] = await sql<{ readable: boolean }[]>`
    select has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT') as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = 'migration' and relname = 'applied'`
  if (!table?.readable) return null
  const [older] = await sql`select from migration.applied where created_at < ${first} limit 1`
  return older
    ? `The database is of a layout from before the first release, which this version cannot take over, and was left as it is: start with an empty one (move the data folder away, or give another DATABASE_URL), and ${wayOn}.`
    : null
}

/** The same for a backup, whose newest migration has the tag and the stamp `made`. */
export function olderBackup(made: { tag: string; when: number }, first: number): string | null {
  return made.when < first
    ? `The backup is of a layout from before the first release (${made.tag}), which this version cannot take over: restore it with the version that made it, and ${wayOn}.`
    : null
}
