/** The start of the whole product: site, database, server and worker, in plain words, and its orderly end. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { readLoginPasswords } from '../../server/cli/config.ts'
import { readConfig as readServerConfig } from '../../server/config.ts'
import { claimDataFolder, type Demonstration } from '../../server/identity/demo/data-folder.ts'
import { readConfig as readWorkerConfig } from '../../server/worker-config.ts'
import { openDatabase, type OpenDatabase } from '../../shared/db/embedded/open.ts'
import { alreadyRunning } from './already.ts'
import { supervise, turnLogs, type Child } from './child.ts'
import { StartError } from './failure.ts'
import { prepareLogins } from './logins.ts'
import { watchNpm } from './npm.ts'
import { pauseAfter } from './pauses.ts'
import { portProblem } from './port.ts'
import { sentenceOf } from './sentence.ts'
import { buildSite } from './site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** An earlier start that was killed gives its port back within this time. */
const portPatienceMs = 4000
const watchMs = 1000
/** The site is gone meanwhile, so the pauses stay short: with its start it is away for less than ten seconds, however often it dies. */
const serverPart = {
  name: 'server' as const,
  pauses: { firstMs: 500, longestMs: 2_000, goodMs: 10 * 60_000 },
  live: { everyMs: 5000, times: 6, patienceMs: 5000 },
}
const workerPart = {
  name: 'worker' as const,
  pauses: { firstMs: 500, longestMs: 5 * 60_000, goodMs: 10 * 60_000 },
  without: 'The site goes on; until then no feed is read, no mail is sent and nothing is deleted.',
}

const say = (text: string) => console.log(`· ${text}`)

/** Runs until it is stopped; returns the exit code. Whatever was started is stopped again, in reverse order. */
export async function start(): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  watchNpm(process.env, () => stop.abort())
  // A terminal that went away, or a full disk behind what we write, must not end what runs.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const undo: (() => Promise<void>)[] = []
  stop.signal.addEventListener('abort', () => {
    console.log('\n· Stopping')
  })
  try {
    await run(stop.signal, undo)
    return 0
  } catch (error) {
    if (stop.signal.aborted) return 0
    console.error(`\n${sentenceOf(error)}`)
    return 1
  } finally {
    for (const step of undo.toReversed())
      await step().catch((error: unknown) => console.error(sentenceOf(error)))
  }
}

async function run(stop: AbortSignal, undo: (() => Promise<void>)[]): Promise<void> {
  const began = Date.now()
  const config = readServerConfig()
  readWorkerConfig()
  const passwords = readLoginPasswords()
  const problem = await portProblem(config.HOST, config.PORT, portPatienceMs)
  if (problem) throw (await alreadyRunning(config)) ?? new StartError(problem)

  console.log('Stapwijzer starts. The first time takes about a minute, later a few seconds.')
  say('Building the site, if it changed')
  const site = buildSite(stop)
  site.catch(() => {}) // judged below, after the database had its turn
  say(config.DATABASE_URL ? 'Opening the database of DATABASE_URL' : 'Starting the database')
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL })
  undo.push(() => database.release())
  stop.throwIfAborted()
  const signedInAs = await prepareLogins(database, passwords, config.DATA_DIR)
  stop.throwIfAborted()

  const logFolder = join(config.DATA_DIR, 'log')
  turnLogs(logFolder, ['server', 'worker'])
  const launch = (part: typeof serverPart | typeof workerPart, file: string): Child => {
    const env = { ...childEnvironment(), ...signedInAs[part.name] }
    const child = supervise({ ...part, file: join(root, file), logFolder, env, say })
    undo.push(() => child.stop())
    return child
  }
  const failures: Promise<never>[] = [whenStopped(stop), watch(database, stop)]
  const until = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ...failures])
  try {
    say('Starting the worker: it prepares the tables and, the first time, loads the demonstration catalogues')
    const worker = launch(workerPart, 'server/worker.ts')
    failures.push(worker.refused)
    await until(site)
    say('Starting the server')
    const server = launch(serverPart, 'server/main.ts')
    // Two starts at the same moment both found the port free.
    const refused = server.refused.catch(async (error: unknown): Promise<never> => {
      throw (await alreadyRunning(config)) ?? error
    })
    refused.catch(() => {}) // heard by who waits for something then
    failures.push(refused)
    const url = await until(server.ready.catch(() => refused))
    // The site is there without the worker too, which is tried again.
    await until(Promise.race([worker.ready, worker.died]))
    greet(url ?? config.PUBLIC_URL, claimDataFolder(config), Date.now() - began)
    await until(new Promise<never>(() => {}))
  } catch (error) {
    throw (!stop.aborted && database.cause()) || error
  }
}

/** Rejects when the person stops us. */
function whenStopped(stop: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  const tell = () => reject(stop.reason as Error)
  if (stop.aborted) tell()
  stop.addEventListener('abort', tell, { once: true })
  promise.catch(() => {})
  return promise
}

/**
 * Starts the embedded database again when it was killed; server and worker find it on their own. One that cannot be
 * started (a full disk, perhaps) is tried again, a little later each time.
 */
function watch(database: OpenDatabase, stop: AbortSignal): Promise<never> {
  const pauses = { firstMs: watchMs, longestMs: 30_000, goodMs: 0 }
  const forever = async (): Promise<never> => {
    for (let failures = 0; ;) {
      await delay(failures === 0 ? watchMs : pauseAfter(failures, pauses), undefined, { signal: stop })
      try {
        if (await database.revive()) say('The database died; it was started again.')
        failures = 0
      } catch (error) {
        failures += 1
        say(
          `The database died; trying again in ${pauseAfter(failures, pauses) / 1000} s. ${sentenceOf(error)}`,
        )
      }
    }
  }
  const watching = forever()
  watching.catch(() => {}) // heard by who waits for something then
  return watching
}

/** The settings go on as they are; compiled code is kept, which halves the time of a warm start. */
function childEnvironment(): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env }
}

function greet(url: string, { demonstration, why }: Demonstration, ms: number): void {
  const accounts = [
    ['anna', 'counsellor, Midden-Utrecht'],
    ['bram', 'counsellor, Amersfoort'],
    ['chris', 'desk administrator, Midden-Utrecht'],
    ['dina', 'platform administrator'],
    ['els', 'provider of courses, De Zilverbeek'],
    ['fatma', 'policy officer of the region'],
    ['gert', 'sector body, Utrechtzorg'],
    ['hanna', 'sector body, U-TECH community'],
  ]
  console.log(`\nStapwijzer is ready (${(ms / 1000).toFixed(1)} s): ${url}\n`)
  if (demonstration) {
    console.log(`Demonstration accounts for ${url}/loket (user / password):`)
    for (const [user, what] of accounts) console.log(`  ${user!.padEnd(5)} / demo   ${what}`)
    console.log('')
  }
  if (why) console.log(`Nobody can sign in: set OIDC_ISSUER. ${why}\n`)
  console.log('Stop with Ctrl-C.')
}
