/** Processes that are measured, started as `npm start` starts them. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loginsOf } from '@stapwijzer/shared/db/testing.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'

export type Running = {
  /** Where the server listens; empty for the worker. */
  url: string
  pid: number
  stop(): Promise<void>
}

/** As scripts/start/child.ts starts them. */
const nodeFlags = ['--max-semi-space-size=4', '--heap-growing-percent=100']

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Starts a process on the test database of DATABASE_URL, signed in as the login that it has in the product, and waits until
 * it says that it is ready. The rate limit is on, but out of reach.
 */
export async function startProcess(
  entry: 'server/main.ts' | 'server/worker.ts' | 'bench/http/bare-server.ts' | 'bench/pages/bare-render.ts',
  env: Record<string, string>,
  parameters: string[] = [],
): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-bench-'))
  const logins = env.DATABASE_URL === undefined ? undefined : loginsOf(env.DATABASE_URL)
  const child = fork(join(root, entry), parameters, {
    cwd: root,
    execArgv: nodeFlags,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'info',
      RATE_LIMIT_PER_MINUTE: '1000000000',
      ...env,
      DATABASE_URL: entry === 'server/worker.ts' ? logins?.worker : logins?.server,
    },
    // The log is written and thrown away: writing it belongs to the cost of a request.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const url = await readyOf(child, entry)
  const stop = async () => {
    await stopped(child)
    await rm(folder, { recursive: true, force: true })
  }
  return { url, pid: child.pid!, stop }
}

function readyOf(child: ChildProcess, entry: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${entry} stopped with ${code} before it was ready.`)))
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'ready') resolve(message.url ?? '')
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
