/** Tells the catalogue which sources there are and what they promise. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { putSource } from '../pipeline/run-store.ts'
import { sourceRow } from './feed.ts'
import type { SourceConfig } from './source.ts'

/**
 * Writes what the files say. A source whose file is gone becomes one that is run by hand: its courses stay, nothing is
 * promised any more.
 */
export async function registerSources(db: Database, sources: readonly SourceConfig[]): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    for (const source of sources) await putSource(sql, sourceRow(source))
    await sql`
      update catalogue.source set address = null, schedule = null, rhythm_seconds = null, turn_at = null,
        enabled = retired_at is null
      where address is not null and id <> all(${sources.map(({ id }) => id)})`
  })
}
