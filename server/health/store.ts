/** What the database says about itself. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { readSourceConditions } from '@stapwijzer/shared/db/source-status.ts'
import { isTrouble } from '@stapwijzer/shared/domain/source-state.ts'
import type { DatabaseHealth } from './readiness.ts'
import { countWorkers } from './workers.ts'

const patienceMs = 2000

/**
 * Null when the database cannot be asked, or does not answer within two seconds.
 * `newest` is the hash of the last migration of this version.
 */
export async function readDatabaseHealth(db: Database, newest: string, now: Date): Promise<DatabaseHealth> {
  const stop = new AbortController()
  const tooLate = new Promise<null>((resolve) => {
    const timer = setTimeout(resolve, patienceMs, null)
    stop.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    return await Promise.race([ask(db, newest, now), tooLate])
  } catch {
    return null
  } finally {
    stop.abort()
  }
}

async function ask(db: Database, newest: string, now: Date): Promise<DatabaseHealth> {
  const [migration] = await db.pool<{ known: boolean }[]>`
    select exists (select 1 from migration.applied where hash = ${newest}) as known`
  const workers = await countWorkers(db)
  return db.read('app', async ({ sql }) => {
    const [catalogue] = await sql<{ searchable: boolean; last_good_run_at: Date | null }[]>`
      select exists (select 1 from catalogue.course_search) as searchable,
             (select max(finished_at) from catalogue.run where status in ('done', 'unchanged')) as last_good_run_at`
    const sources = await readSourceConditions(sql, now)
    return {
      migrated: migration?.known ?? false,
      searchable: catalogue?.searchable ?? false,
      lastGoodRunAt: catalogue?.last_good_run_at ?? null,
      sourcesInTrouble: sources.some(({ state }) => isTrouble(state)),
      workers,
    }
  })
}
