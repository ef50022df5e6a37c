/** Tells the database what the catalogue looks like now. It finds out by itself only minutes later, and plans badly until then. */
import type { Database } from '@stapwijzer/shared/db/client.ts'

/** Changed courses of a run from which on it is worth the time (about a second for 100,000 courses). */
export const manyChanges = 500

/** Gathers statistics of all catalogue tables; a function of their owner does it, since nobody else may. */
export async function refreshStatistics(db: Pick<Database, 'tx'>): Promise<void> {
  await db.tx('ingest', ({ sql }) => sql`select catalogue.refresh_statistics()`)
}
