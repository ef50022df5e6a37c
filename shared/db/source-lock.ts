/** The advisory lock that lets one run of a source in at a time. */
import { createHash } from 'node:crypto'
import type { Sql } from './client.ts'

export function sourceLockKey(source: string): bigint {
  return createHash('sha256').update(`ingest ${source}`).digest().readBigInt64BE()
}

/** Those of the sources that are being read right now, by whatever process. */
export async function runningSources(sql: Sql, sources: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ key: string }[]>`
    select ((classid::bigint << 32) | objid::bigint)::text as key from pg_locks
    where locktype = 'advisory' and objsubid = 1 and granted
      and database = (select oid from pg_database where datname = current_database())`
  const held = new Set(rows.map(({ key }) => BigInt(key)))
  return new Set(sources.filter((source) => held.has(sourceLockKey(source))))
}
