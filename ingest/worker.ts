/** The worker process: work that is not a request. Says `ready` to the process that started it, if any. */
import { connect } from '@stapwijzer/shared/db/client.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { migrate } from '@stapwijzer/shared/db/migrate.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { readConfig } from './config.ts'
import { loadShippedGeography } from './reference/shipped.ts'

async function main(): Promise<void> {
  const config = readConfig()
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL })
  await migrate(database.url)
  const db = connect(database.url, { max: 4, applicationName: 'stapwijzer-worker' })
  await loadShippedGeography(db)
  process.send?.({ type: 'ready' } satisfies ChildMessage)
  const hold = setInterval(() => {}, 60_000)
  const stop = async () => {
    clearInterval(hold)
    await db.close()
    await database.release()
    process.exit(0)
  }
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, () => void stop())
}

try {
  await main()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
