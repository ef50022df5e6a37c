/** The running database server of a cluster: found, started, stopped. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { spawnAs, type Account } from './account.ts'
import { programEnvironment } from './binaries.ts'
import { DatabaseStartError, fromOutput, inDataFolder } from './failure.ts'
import { lifeOf, standsIn } from './process.ts'
import { makeSocketFolder, removeSocketFolder, socketName } from './socket-folder.ts'

/** A cluster's files in `path` and the account that owns them; `home` is the folder around it. */
export type Cluster = { home: string; path: string; account: Account }

/** A living server: its process, the folder of its socket and what it says of itself (`ready`, `starting`, `stopping`). */
export type Postmaster = { pid: number; socketFolder: string; status: string }

const startSeconds = 60
const stopSeconds = 20

/** The server that runs on these files, if one lives. Survives the process that started it, so it is looked up each time. */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const lines = pidFile(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !pid || !standsIn(pid, cluster.path)) return null
  return { pid, socketFolder: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? 'starting' }
}

function pidFile(cluster: Cluster): string[] | null {
  try {
    return readFileSync(join(cluster.path, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return inDataFolder(() => {
      throw error
    })
  }
}

/** Returns the running server, starting it if there is none. Several processes may do so at once: PostgreSQL lets one win. */
export async function ensurePostmaster(
  cluster: Cluster,
  binaries: string,
  durable: boolean,
): Promise<Postmaster> {
  const deadline = Date.now() + startSeconds * 1000
  let failure: Error = new DatabaseStartError(`PostgreSQL was not ready within ${startSeconds} seconds.`)
  while (Date.now() < deadline) {
    const running = findPostmaster(cluster)
    if (running?.status === 'ready' && existsSync(join(running.socketFolder, socketName))) return running
    // Ready, but something cleaned its socket away: nobody can reach it any more.
    if (running?.status === 'ready') await stopPostmaster(cluster)
    else if (running) await delay(20)
    else {
      const ended = await launch(cluster, binaries, durable)
      if (ended === null) continue
      failure = fromOutput(ended)
      // Backends of a killed server end by themselves a moment later; another start may have been first.
      if (!/still in use|already exists|lock file/.test(ended)) throw failure
      await delay(100)
    }
  }
  throw failure
}

/** Starts a server; null when it accepts connections, else what it wrote before it ended. */
async function launch(cluster: Cluster, binaries: string, durable: boolean): Promise<string | null> {
  removeStalePidFile(cluster)
  const socketFolder = makeSocketFolder(cluster.path, cluster.account)
  const log = join(cluster.home, 'postgres.log')
  const output = inDataFolder(() => {
    const large = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000
    return openSync(log, large ? 'w' : 'a', 0o600)
  })
  const before = statSync(log).size
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', cluster.path, ...settings(socketFolder, durable)],
    {
      ...spawnAs(cluster.account),
      cwd: '/',
      env: programEnvironment(binaries),
      stdio: ['ignore', output, output],
      detached: true, // Ctrl-C in the terminal is for us; the last one out stops the database
    },
  )
  closeSync(output)
  child.unref()
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`error: ${error.message}`))
    child.once('exit', () => resolve(readFileSync(log).subarray(before).toString()))
  })
  for (;;) {
    const words = await Promise.race([ended, delay(20, null)])
    if (words !== null) return words
    const running = findPostmaster(cluster)
    if (running?.pid === child.pid && running?.status === 'ready') {
      child.removeAllListeners('exit') // from now on its pid file tells how it is
      return null
    }
  }
}

/** Small, private, and silent about the values in statements. */
function settings(socketFolder: string, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    max_connections: 100,
    // What searches read of a hundred thousand courses; a smaller catalogue touches, and so takes, less of it.
    shared_buffers: '192MB',
    huge_pages: 'off',
    io_method: 'sync',
    work_mem: '16MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    random_page_cost: 1.1,
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    wal_level: 'minimal',
    max_wal_senders: 0,
    min_wal_size: '32MB',
    max_wal_size: '128MB',
    // A segment that is used again would keep what was erased for an unknown time.
    wal_recycle: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  if (!durable) Object.assign(values, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** PostgreSQL trusts the pid file of a killed server as long as any process has that id; we look closer. */
function removeStalePidFile(cluster: Cluster): void {
  const pid = Number(pidFile(cluster)?.[0])
  if (!pid || findPostmaster(cluster) || lifeOf(pid) === null) return
  rmSync(join(cluster.path, 'postmaster.pid'), { force: true })
}

/** Stops the server, if one runs, and waits for its end. Open transactions are rolled back. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const running = findPostmaster(cluster)
  if (!running) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const deadline = Date.now() + stopSeconds * 1000
    try {
      process.kill(running.pid, signal)
    } catch {
      break // it ended by itself
    }
    while (Date.now() < deadline && standsIn(running.pid, cluster.path)) await delay(20)
    if (!standsIn(running.pid, cluster.path)) break
  }
  removeSocketFolder(running.socketFolder, cluster.account)
}
