/** Runs `npm run ingest` as a user does and measures time and memory from outside. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../ingest/cli.ts', import.meta.url))

export type Measured = { seconds: number; peakMegabytes: number }

/** Runs one CSV feed into `source`. Rejects when the command does not end with 0. */
export async function ingest(
  databaseUrl: string,
  feed: { csv: string; mapping: string },
  source: string,
  today: string,
): Promise<Measured> {
  const words = ['--format', 'csv', '--from', feed.csv, '--mapping', feed.mapping, '--source', source]
  const begun = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=8', cli, ...words], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, TODAY: today },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakKilobytes(child.pid))), 50)
  const code = await new Promise<number | null>((done) => child.on('exit', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`the ingest ended with ${code}: ${said}`)
  return { seconds: (performance.now() - begun) / 1000, peakMegabytes: peak / 1024 }
}

/** The highest resident memory so far, as Linux keeps it; 0 elsewhere. */
function peakKilobytes(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
