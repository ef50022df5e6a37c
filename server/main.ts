/** The server process: reads its settings, opens the database, listens, and stops without dropping a request. */
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { awayCode } from '@stapwijzer/shared/db/connection-problem.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { publicUrl } from '@stapwijzer/shared/domain/runtime-settings.ts'
import { exitCodes, type ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { lineWriter } from '@stapwijzer/shared/log/line-writer.ts'
import { buildApp } from './app.ts'
import { drainSeconds, readConfig, type Config } from './config.ts'
import { courseSearch } from './courses/search-engine.ts'
import { openRequestPools } from './database.ts'
import { watchPool } from './health/pool-watch.ts'
import { createLogger } from './http/request-log.ts'
import { claimDataFolder } from './identity/demo/data-folder.ts'
import { createInsight } from './insight/insight.ts'
import { createMetrics } from './metrics/metrics.ts'
import { serveMetrics } from './metrics/serve.ts'
import { readWork } from './metrics/work.ts'

/** From the end of draining on. */
const stopWithinMs = 10_000

type Step = () => Promise<unknown>

/** Starts everything; what has to be undone at the end is put into `undo`, in the order of starting. */
async function start(undo: Step[]): Promise<void> {
  const settings = await withPort(readConfig())
  const lines = lineWriter({ resumed: (lost) => log.warn({ lines: lost }, 'lines of the log were lost') })
  const log = createLogger(settings.LOG_LEVEL, lines)
  // A reader of the log that takes nothing any more holds up no stop.
  undo.push(() => Promise.race([new Promise<void>((done) => lines.flush(done)), delay(1000)]))
  const database = await openAs('server', settings)
  undo.push(() => database.release())
  const { demonstration, why } = claimDataFolder(settings)
  if (why) log.warn({ why }, 'nobody can sign in')
  const config = { ...settings, demonstration }
  const { db, answers, close } = openRequestPools(database.url, config)
  undo.push(close)
  const poolWatch = watchPool({
    ask: answers,
    askAnew: () => answersAnew(database.url),
  })
  undo.push(async () => poolWatch.close())
  const now = () => new Date()
  const today = () => config.TODAY ?? plainDateOf(now())
  const insight = createInsight({ now })
  const metrics =
    config.METRICS_PORT === undefined
      ? undefined
      : createMetrics(
          () => readWork(db, now(), today()),
          () => lines.lost(),
          insight.counter,
        )
  if (metrics) {
    const server = await serveMetrics(metrics, config.HOST, config.METRICS_PORT!).catch((error: Error) => {
      throw Object.assign(error, { setting: 'METRICS_PORT' })
    })
    undo.push(() => server.close())
  }
  const search = courseSearch({ config, db, log })
  undo.push(async () => search.close())
  const app = await buildApp({
    config,
    db,
    search,
    pool: poolWatch,
    now,
    today,
    log,
    insight,
    metrics,
    siteFolder: fileURLToPath(new URL('../web/build', import.meta.url)),
  })
  undo.push(() => app.close())
  const url = await app.listen({ port: config.PORT, host: config.HOST })
  log.info({ url }, 'listening')
  undo.push(async () => {
    app.draining.begun = true
    await delay(drainSeconds(config) * 1000)
  })
  stopWhenAsked(undo, drainSeconds(config), (reason) => log.info({ reason }, 'stopping'))
  process.send?.({ type: 'ready', url } satisfies ChildMessage)
}

/** Resolves when the database answers on a connection of its own. */
async function answersAnew(url: string): Promise<void> {
  const own = connect(url, { max: 1, applicationName: 'stapwijzer-server' })
  try {
    await own.pool`select 1`
  } finally {
    await own.pool.end({ timeout: 0 })
  }
}

/** Port 0 is any free one. It is looked for first, because links and sign-in name it. */
async function withPort(config: Config): Promise<Config> {
  if (config.PORT !== 0) return config
  const probe = createServer().listen(0, config.HOST)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  const given = new URL(config.PUBLIC_URL).port !== '0'
  return {
    ...config,
    PORT: port,
    PUBLIC_URL: given ? config.PUBLIC_URL : publicUrl({ HOST: config.HOST, PORT: port }),
  }
}

function stopWhenAsked(undo: Step[], drain: number, say: (reason: string) => void): void {
  let stopping = false
  const stop = (reason: string) => {
    if (stopping) return
    stopping = true
    say(reason)
    setTimeout(() => process.exit(1), drain * 1000 + stopWithinMs).unref()
    void undoAll(undo).then((whole) => process.exit(whole ? 0 : 1))
  }
  process.once('SIGTERM', () => stop('SIGTERM'))
  process.once('SIGINT', () => stop('SIGINT'))
  process.once('disconnect', () => stop('the parent process went away'))
  // It may have gone while we were starting.
  if (process.send && !process.connected) stop('the parent process went away')
}

/** The last started first; one that fails keeps none of the others from ending. */
async function undoAll(undo: Step[]): Promise<boolean> {
  let whole = true
  for (const step of undo.toReversed()) {
    await step().catch(() => {
      whole = false
    })
  }
  return whole
}

type StartError = Error & { code?: string; port?: number; address?: string; setting?: string }

/** One sentence for the person who started it; what it says comes from our own checks or from the system. */
function sentence(error: unknown): string {
  const { code, message, port, address, setting = 'PORT' } = error as StartError
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Set ${setting} to another number.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}. Set HOST to one that it has.`
  if (code === 'EACCES') {
    return `This account may not listen on port ${port}. Set ${setting} to a number above 1023.`
  }
  return message
}

const undo: Step[] = []
try {
  await start(undo)
} catch (error) {
  console.error(sentence(error))
  await undoAll(undo)
  process.exit(awayCode(error) ? exitCodes.passing : exitCodes.failed)
}
