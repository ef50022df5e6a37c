/** A Meilisearch of the bench's own, from the binary on PATH: loopback, a folder that goes at the end. Or the one at MEILI_URL. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'

export type SearchServer = {
  url: string
  apiKey: string | undefined
  /** `Meilisearch 1.50.0`. */
  name: string
  /** Settings for a process that is to use it. */
  env: Record<string, string>
  /** Kills it at once, as a fault would; null for one that we did not start. */
  kill: (() => Promise<void>) | null
  close(): Promise<void>
}

/** Null when there is none. */
export async function openSearchServer(): Promise<SearchServer | null> {
  const { MEILI_URL: given, MEILI_API_KEY: apiKey, PATH } = process.env
  const binary = (PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'meilisearch'))
    .find(isProgram)
  if (binary) return start(binary)
  return given ? described(given, apiKey, null, async () => {}) : null
}

async function start(binary: string): Promise<SearchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-bench-meili-'))
  const port = await freePort()
  const options = ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, '--no-analytics']
  const child = spawn(binary, [...options, '--env', 'development', '--log-level', 'ERROR'], {
    cwd: folder,
    stdio: 'ignore',
  })
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  const url = `http://127.0.0.1:${port}`
  await healthy(url, child)
  return described(url, undefined, kill, async () => {
    await kill()
    await rm(folder, { recursive: true, force: true })
  })
}

async function described(
  url: string,
  apiKey: string | undefined,
  kill: SearchServer['kill'],
  close: () => Promise<void>,
): Promise<SearchServer> {
  const headers = apiKey ? { authorization: `Bearer ${apiKey}` } : undefined
  const answer = await fetch(`${url}/version`, { headers })
  const { pkgVersion } = (await answer.json()) as { pkgVersion: string }
  const env = { MEILI_URL: url, ...(apiKey ? { MEILI_API_KEY: apiKey } : {}) }
  return { url, apiKey, name: `Meilisearch ${pkgVersion}`, env, kill, close }
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (let left = 150; left > 0; left--) {
    if (child.exitCode !== null) break
    const well = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return
    await delay(100)
  }
  child.kill('SIGKILL')
  throw new Error('Meilisearch did not start within 15 seconds.')
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
