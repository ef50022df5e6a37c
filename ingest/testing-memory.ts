/** Runs the command as the product does and watches how much memory it takes at its highest. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

/** Only Linux tells the peak of a process. */
export const tellsPeak = process.platform === 'linux'

export type Peak = { megabytes: number; code: number | null; said: string }

/** Peak resident memory of `npm run ingest -- …` with these words. */
export async function peakOf(words: readonly string[], env: Record<string, string>): Promise<Peak> {
  // As the product is started: the young generation is kept small.
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=16', '--heap-growing-percent=70', cli, ...words],
    {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readStatus(child.pid))?.[1] ?? 0))
  }, 20)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  clearInterval(watch)
  return { megabytes: peak / 1024, code, said }
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
