/** Gives the tests a Meilisearch: the one of MEILI_URL, else the `meilisearch` on PATH, on loopback, in a folder that goes again. */
import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../shared/db/testing-port.ts'

const patienceMs = 30_000

/** Path of the program; null when PATH has none. */
export function findMeilisearch(env: NodeJS.ProcessEnv): string | null {
  const names = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'meilisearch'))
  return names.find(isProgram) ?? null
}

export async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env.MEILI_URL) return
  const program = findMeilisearch(process.env)
  // Its tests then say what they miss; to list and count them nothing is needed.
  if (!program) return
  const server = await startMeilisearch(program)
  process.env.MEILI_URL = server.url
  return async () => {
    delete process.env.MEILI_URL
    await server.stop()
  }
}

export type MeiliServer = { url: string; stop(): Promise<void> }

/** Starts one and waits until it is well. It tells nobody anything (no analytics); without a master key it asks for none. */
export async function startMeilisearch(program: string, masterKey?: string): Promise<MeiliServer> {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-meili-'))
  const url = `http://127.0.0.1:${await freePort()}`
  const child = spawn(
    program,
    [
      '--http-addr',
      new URL(url).host,
      '--db-path',
      join(folder, 'db'),
      '--no-analytics',
      '--env',
      'development',
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, ...(masterKey ? { MEILI_MASTER_KEY: masterKey } : {}) },
    },
  )
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await well(url, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function well(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await setTimeout(50)) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('The meilisearch on PATH did not start.')
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
