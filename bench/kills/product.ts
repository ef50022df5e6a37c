/** The product as a person starts it (`npm start`), with everything in it that can be killed. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'
import { commandOf, descendantsOf, isAlive } from '@stapwijzer/shared/db/testing-processes.ts'

export const victims = ['postgres', 'backend', 'server', 'worker'] as const
export type Victim = (typeof victims)[number]

export type Whole = {
  url: string
  dataDir: string
  /** Resolves when it says that it is ready, the first load done; rejects when it ends before. */
  ready: Promise<void>
  /** The process to kill now; null while there is none. */
  victim(kind: Victim, random: () => number): number | null
  /** What it said so far, for a report of what went wrong. */
  said(): string
  stop(): Promise<void>
}

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))

/** Starts it in a folder of its own, with the embedded database. Nothing is limited. */
export async function startWhole(today: string): Promise<Whole> {
  const dataDir = await mkdtemp(join(tmpdir(), 'stapwijzer-kills-'))
  const port = await freePort()
  const child = spawn(process.execPath, [script], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      TODAY: today,
      RATE_LIMIT_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)))
  }
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const ready = new Promise<void>((done, fail) => {
    child.stdout.on('data', () => said.includes('Stop with Ctrl-C') && done())
    void ended.then(() => fail(new Error(`the product ended: ${said}`)))
  })
  ready.catch(() => {})
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    ready,
    victim: (kind, random) => pidOf(kind, child.pid!, dataDir, random),
    said: () => said,
    async stop() {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
      await ended
      clearTimeout(late)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Waits until there is one. */
export async function nextVictim(whole: Whole, kind: Victim, random: () => number): Promise<number> {
  for (;;) {
    const pid = whole.victim(kind, random)
    if (pid !== null) return pid
    await delay(20)
  }
}

function pidOf(kind: Victim, starter: number, dataDir: string, random: () => number): number | null {
  if (kind === 'server' || kind === 'worker') {
    const file = kind === 'server' ? 'server/main.ts' : 'server/worker.ts'
    return descendantsOf(starter).find((pid) => commandOf(pid).includes(file)) ?? null
  }
  const postmaster = postmasterOf(dataDir)
  if (postmaster === null || kind === 'postgres') return postmaster
  // Connections of ours, not the processes that PostgreSQL keeps for itself.
  const backends = descendantsOf(postmaster).filter((pid) => /^postgres: stapwijzer/.test(commandOf(pid)))
  return backends[Math.floor(random() * backends.length)] ?? null
}

/** The embedded server's process; null while none runs. Where the cluster lies stands in the data folder (as root) or it lies in it. */
function postmasterOf(dataDir: string): number | null {
  for (const folder of clusterFolders(dataDir)) {
    try {
      const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
      if (isAlive(pid)) return pid
    } catch {
      // Not there, or not yet.
    }
  }
  return null
}

function clusterFolders(dataDir: string): string[] {
  try {
    const elsewhere = readFileSync(join(dataDir, 'cluster'), 'utf8').trim()
    return [elsewhere, ...readdirSync(elsewhere).map((name) => join(elsewhere, name))]
  } catch {
    return readdirSync(dataDir).map((name) => join(dataDir, name))
  }
}
