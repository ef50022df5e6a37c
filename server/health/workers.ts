/** Whether a worker is at work: it listens nowhere, but as long as it lives it has sessions in the database. */
import type { Database } from '@stapwijzer/shared/db/client.ts'

/** Sessions of workers of this installation; 0: nothing is sent, read or deleted. */
export async function countWorkers(db: Database): Promise<number> {
  const [row] = await db.pool<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database()
      and application_name in ('stapwijzer-worker', 'stapwijzer-jobs')`
  return row!.count
}
