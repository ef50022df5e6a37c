/** The one call by which every process gets its database: the outside one, or the embedded one that is started on demand. */
import { existsSync } from 'node:fs'
import postgres from 'postgres'
import { connectionOptions } from '../address.ts'
import { connectionProblem } from '../connection-problem.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, locateCluster, prepareDataFolder } from './cluster.ts'
import { DatabaseStartError, folderIsFull } from './failure.ts'
import { takeLease } from './lease.ts'
import { ensurePostmaster, findPostmaster, stopPostmaster } from './postmaster.ts'
import { isNearlyFull, requireRoom } from './room.ts'

export { DatabaseStartError }

const oldestVersion = 15

export type OpenDatabase = {
  /** Address for `connect` and `migrate`; a Unix socket comes as `?host=/folder`. */
  url: string
  embedded: boolean
  /** Starts the embedded server again if it died. True when it had to. */
  revive(): Promise<boolean>
  /** What made the database fail, if its own disk is the cause; null when it is not, or when the database is not ours. */
  cause(): Error | null
  /** Says that this process needs the database no more; the last one out stops the embedded server. */
  release(): Promise<void>
}

/**
 * Opens the database at `databaseUrl`, else the embedded one with its files in `dataDir`.
 * `durable: false` is for tests: fast, and lost when the machine stops. Throws DatabaseStartError, one sentence.
 */
export async function openDatabase(options: {
  dataDir: string
  databaseUrl?: string | undefined
  durable?: boolean
}): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    await checkOutside(options.databaseUrl)
    return {
      url: options.databaseUrl,
      embedded: false,
      revive: async () => false,
      cause: () => null,
      release: async () => {},
    }
  }
  const dataFolder = prepareDataFolder(options.dataDir)
  const lease = await takeLease(dataFolder)
  let stop = async () => {}
  try {
    const cluster = await locateCluster(dataFolder)
    stop = () => stopPostmaster(cluster)
    const binaries = findBinaries(cluster.account)
    if (!findPostmaster(cluster)) requireRoom(cluster.home, !existsSync(cluster.path))
    await ensureCluster(cluster, binaries)
    const start = () => ensurePostmaster(cluster, binaries, options.durable ?? true)
    let server = await start()
    const url = `postgres://stapwijzer@localhost/stapwijzer?host=${server.socketFolder}`
    await ensureDatabase(url)
    let ended: Promise<void> | undefined
    let reviving: Promise<boolean> = Promise.resolve(false)
    const revive = async () => {
      const before = server.pid
      server = await start()
      return server.pid !== before
    }
    const end = async () => {
      await reviving.catch(() => {}) // it must not start what is stopped here
      await lease.end(stop)
    }
    return {
      url,
      embedded: true,
      revive: () => (ended ? Promise.resolve(false) : (reviving = revive())),
      cause: () => (isNearlyFull(cluster.home) ? folderIsFull() : null),
      release: () => (ended ??= end()),
    }
  } catch (error) {
    await lease.end(stop)
    throw error
  }
}

async function checkOutside(url: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [row] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`
    if (row!.version < oldestVersion * 10_000) {
      throw new DatabaseStartError(
        `The database (DATABASE_URL) is PostgreSQL ${Math.floor(row!.version / 10_000)}; version ${oldestVersion} or newer is needed.`,
      )
    }
  } catch (error) {
    const sentence = connectionProblem(error)
    throw sentence ? new DatabaseStartError(sentence, { cause: error }) : error
  } finally {
    await sql.end()
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), database: 'postgres', max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select from pg_database where datname = 'stapwijzer'`
    if (!found) await sql`create database stapwijzer`
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '53100') throw folderIsFull()
    // Another start made it just now: told at once, or by the index when both began together.
    if (code !== '42P04' && code !== '23505') throw error
  } finally {
    await sql.end()
  }
}
