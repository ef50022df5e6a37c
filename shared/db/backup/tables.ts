/** What a backup is made of: every table of the product's schemas, in an order in which they can be filled again. */
import { finished } from 'node:stream/promises'
import type postgres from 'postgres'
import { linesOf } from './file.ts'

/** The queue of jobs (`pgboss`) is not among them: the worker makes it anew, and what must not be lost lies in `private`. */
const schemas = ['catalogue', 'private', 'audit', 'insight']

export type Table = { name: string; columns: string[] }

/** Tables whose rows others refer to come first. Quoting is never needed: the names are ours. */
export async function tablesOf(sql: postgres.Sql | postgres.TransactionSql): Promise<Table[]> {
  const tables = await sql<{ name: string; columns: string[]; needs: string[] }[]>`
    select c.oid::regclass::text as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct k.confrelid::regclass::text) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any(${schemas}) and c.relkind = 'r' order by 1`
  const ordered: Table[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) =>
      needs.every((name) => ordered.some((one) => one.name === name)),
    )
    if (at === -1) throw new Error('tables refer to each other in a circle')
    const [{ name, columns }] = waiting.splice(at, 1) as [(typeof waiting)[number]]
    ordered.push({ name, columns })
  }
  return ordered
}

/** The sequences of the same schemas with where they stand. */
export async function sequencesOf(
  sql: postgres.Sql | postgres.TransactionSql,
): Promise<{ name: string; value: string; called: boolean }[]> {
  const names = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any(${schemas}) and c.relkind = 'S' order by 1`
  const found = []
  for (const { name } of names) {
    const [row] = await sql.unsafe<{ value: string; called: boolean }[]>(
      `select last_value::text as value, is_called as called from ${name}`,
    )
    found.push({ name, ...row! })
  }
  return found
}

/** Values as text must not depend on settings of the server or of the one who asks. */
export async function plainValues(sql: postgres.TransactionSql): Promise<void> {
  await sql`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
    set_config('IntervalStyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true)`
}

/** The rows of a table as lines in the text format of COPY. */
export async function* rowsOf(
  sql: postgres.TransactionSql,
  { name, columns }: Table,
): AsyncGenerator<Buffer> {
  const rows = await sql.unsafe(`copy (select ${columns.join(', ')} from ${name}) to stdout`).readable()
  try {
    yield* linesOf(rows.iterator({ destroyOnReturn: false }))
  } finally {
    // Should the reader stop half-way: the connection does nothing else before the last row came.
    await finished(rows.resume()).catch(() => {})
    // The driver rests its connection while a row waits to be read, and forgets to wake it when that was the last row.
    if (!rows.errored) rows._read(0)
  }
}
