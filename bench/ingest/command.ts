/** Runs commands as a user does and measures time and memory from outside. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loginsOf } from '@stapwijzer/shared/db/testing.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const cli = here('../../ingest/cli.ts')
/** As `npm run ingest` starts it. */
const flags = [
  '--max-semi-space-size=32',
  '--heap-growing-percent=30',
  '--import',
  here('../../scripts/compile-cache.mjs'),
]

export type Measured = { seconds: number; peakMegabytes: number }

/** A feed as the command takes it. */
export type FeedFile = { format: 'csv' | 'edudex'; path: string; mapping?: string }

/** `env`: more settings of the command. */
type Target = { databaseUrl: string; source: string; today: string; env?: Record<string, string> }

/** Runs one feed into `source`. Rejects when the command does not end with 0. */
export function ingest(feed: FeedFile, target: Target): Promise<Measured> {
  return measured(startIngest(feed, target))
}

/** The same without waiting for its end. */
export function startIngest(
  { format, path, mapping }: FeedFile,
  { source, ...target }: Partial<Target> & { source: string; dataDir?: string },
): ChildProcess {
  const words = ['--format', format, '--from', path, '--source', source]
  return start([...flags, cli, ...words, ...(mapping ? ['--mapping', mapping] : [])], target)
}

/** The ingest of a CSV feed, but for everything that the search needs. */
export function ingestWithoutSearch(
  { path, mapping = '' }: FeedFile,
  target: Omit<Target, 'source'>,
): Promise<Measured> {
  return measured(start([...flags, here('without-search.ts'), path, mapping], target))
}

/** The bare streaming parser over a document. */
export function parseBare(path: string): Promise<Measured> {
  return measured(start([here('bare-xml.ts'), path], {}))
}

function start(
  words: string[],
  env: { databaseUrl?: string; dataDir?: string; today?: string; env?: Record<string, string> },
): ChildProcess {
  return spawn(process.execPath, words, {
    env: {
      PATH: process.env.PATH,
      ...(env.databaseUrl ? { DATABASE_URL: loginsOf(env.databaseUrl).worker } : {}),
      ...(env.dataDir ? { DATA_DIR: env.dataDir } : {}),
      ...(env.today ? { TODAY: env.today } : {}),
      ...env.env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

async function measured(child: ChildProcess): Promise<Measured> {
  const begun = performance.now()
  let said = ''
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakKilobytes(child.pid))), 50)
  const code = await new Promise<number | null>((done) => child.on('exit', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`the command ended with ${code}: ${said}`)
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
