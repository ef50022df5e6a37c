/** The server process: reads its settings, opens the database, listens, and stops without dropping a request. */
import { fileURLToPath } from 'node:url'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { migrate } from '@stapwijzer/shared/db/migrate.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { bounded } from './database.ts'
import { createLogger } from './http/request-log.ts'

const slots = 10
const stopWithinMs = 10_000

async function main(): Promise<void> {
  const config = readConfig()
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL })
  await migrate(database.url)
  const pool = connect(database.url, {
    max: slots,
    applicationName: 'stapwijzer-server',
    statementTimeoutMs: 10_000,
  })
  const log = createLogger(config.LOG_LEVEL)
  const now = () => new Date()
  const app = await buildApp({
    config,
    db: bounded(pool, { slots, waitMs: 2000, workMs: 5000 }),
    now,
    today: () => config.TODAY ?? plainDateOf(now()),
    log,
    siteFolder: fileURLToPath(new URL('../web/build', import.meta.url)),
  })
  const url = await app.listen({ port: config.PORT, host: config.HOST })
  log.info({ url }, 'listening')
  process.send?.({ type: 'ready', url } satisfies ChildMessage)

  let stopping = false
  const stop = (reason: string) => {
    if (stopping) return
    stopping = true
    log.info({ reason }, 'stopping')
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    void app
      .close()
      .then(() => pool.close())
      .then(() => database.release())
      .then(
        () => log.flush(() => process.exit(0)),
        () => process.exit(1),
      )
  }
  process.once('SIGTERM', () => stop('SIGTERM'))
  process.once('SIGINT', () => stop('SIGINT'))
  process.once('disconnect', () => stop('the parent process went away'))
  // It may have gone while we were starting.
  if (process.send && !process.connected) stop('the parent process went away')
}

/** One sentence for the person who started it; what it says comes from our own checks or from the system. */
function sentence(error: unknown): string {
  const { code, message, port } = error as Error & { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Set PORT to another number.`
  if (code === 'EACCES')
    return `This account may not listen on port ${port}. Set PORT to a number above 1023.`
  return message
}

try {
  await main()
} catch (error) {
  console.error(sentence(error))
  process.exit(1)
}
