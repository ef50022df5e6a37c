/** Runs the command as the product does and hears from it how much memory it took at its highest. */
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

/** Only Linux tells the peak of a process. */
export const tellsPeak = process.platform === 'linux'

/** `megabytes` is NaN when the process was killed before it could say. */
export type Peak = { megabytes: number; code: number | null; said: string }

/** The process tells it as the last thing it does: who looks from outside looks too early, all the more on a busy machine. */
const tell = `import { readFileSync, writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, readFileSync('/proc/self/status')))`

/** Peak resident memory of `npm run ingest -- …` with these words. */
export async function peakOf(words: readonly string[], env: Record<string, string>): Promise<Peak> {
  const telling = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`]
  // As the product is started: the young generation is kept small.
  const memory = ['--max-semi-space-size=32', '--heap-growing-percent=30']
  const child = spawn(process.execPath, [...telling, ...memory, cli, ...words], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    (stream as Readable).on('data', (chunk: Buffer) => (said += chunk.toString()))
  let told = ''
  ;(child.stdio[3] as Readable).on('data', (chunk: Buffer) => (told += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { megabytes: Number(/VmHWM:\s+(\d+)/.exec(told)?.[1] ?? NaN) / 1024, code, said }
}
