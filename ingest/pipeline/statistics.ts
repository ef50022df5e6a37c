/** Tells the database what the catalogue looks like now. It finds out by itself only minutes later, and plans badly until then. */
import type { Database } from '@stapwijzer/shared/db/client.ts'

/** Fewer changed courses are never worth the time (seconds for 100,000 courses). */
const manyChanges = 500
/** With a lesser share of the catalogue the plans stay as good; it is what makes PostgreSQL itself look again, later. */
const largeShare = 0.1

/** Whether a run that changed so many courses leaves statistics behind that tell too little. */
export async function needsStatistics(db: Pick<Database, 'read'>, changed: number): Promise<boolean> {
  if (changed < manyChanges) return false
  // What was counted the last time: -1 when that was never done.
  const [row] = await db.read(
    'ingest',
    ({ sql }) => sql<{ known: number }[]>`
      select reltuples::float8 as known from pg_class where oid = 'catalogue.course'::regclass`,
  )
  return changed >= largeShare * (row?.known ?? 0)
}

/** Gathers statistics of all catalogue tables; a function of their owner does it, since nobody else may. */
export async function refreshStatistics(db: Pick<Database, 'tx'>): Promise<void> {
  await db.tx('ingest', ({ sql }) => sql`select catalogue.refresh_statistics()`)
}
