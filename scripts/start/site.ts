/** Builds the site when its sources changed since the last build. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StartError } from './failure.ts'

const script = fileURLToPath(new URL('../build-site.mjs', import.meta.url))

/** Rejects with one sentence, after showing what the build said. */
export async function buildSite(stop: AbortSignal): Promise<void> {
  // In a process group of its own: its turn lasts until all of it is over.
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  if (code === 0) return
  stop.throwIfAborted()
  process.stderr.write(output)
  throw new StartError(
    /ENOSPC/.test(output) ? 'The disk is full: the site could not be built.' : 'The site could not be built.',
  )
}
