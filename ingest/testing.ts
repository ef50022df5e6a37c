/** Runs the processes of ingest as a user would, against a test database. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RunReport } from '@stapwijzer/shared/domain/source.ts'

/** Where compiled code is kept, as `npm run ingest` does: half of a short process is compiling. */
export const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }

const folder = fileURLToPath(new URL('.', import.meta.url))

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }
export type Running = { child: ChildProcess; ended: Promise<Ended>; until: (text: string) => Promise<void> }

/** Starts `ingest/<file>`; `until` waits for words on either output. */
export function startProcess(file: string, words: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [join(folder, file), ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const out = { stdout: '', stderr: '' }
  const waiting = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (chunk: Buffer) => {
      out[name] += chunk.toString()
      for (const look of waiting) look()
    })
  }
  // Not `close`: that never comes once the channel was closed from here.
  const ended = Promise.all([
    new Promise<Pick<Ended, 'code' | 'signal'>>((done) => {
      child.on('exit', (code, signal) => done({ code, signal }))
    }),
    ...[child.stdout, child.stderr].map((stream) => new Promise((done) => stream?.on('end', done))),
  ]).then(([how]) => ({ ...how, ...out }))
  const until = (text: string) =>
    Promise.race([
      new Promise<void>((done) => {
        const look = () => {
          if (!`${out.stdout}${out.stderr}`.includes(text)) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      }),
      ended.then(() => {
        throw new Error(`the process ended before it said ${text}: ${out.stderr}`)
      }),
    ])
  return { child, ended, until }
}

/** Runs the command to its end and reads its report. */
export async function runCommand(
  words: readonly string[],
  env: Record<string, string>,
): Promise<Ended & { report: RunReport | null }> {
  const path = join(mkdtempSync(join(tmpdir(), 'stapwijzer-cli-')), 'report.json')
  const ended = await startProcess('cli.ts', [...words, '--report', path], env).ended
  let report: RunReport | null = null
  try {
    report = RunReport.strict().parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { ...ended, report }
}

/** Writes a CSV feed with its mapping into a new folder; `titles` become courses with the keys 1, 2, … */
export function csvFeed(titles: readonly string[]): { csv: string; mapping: string; words: string[] } {
  const place = mkdtempSync(join(tmpdir(), 'stapwijzer-feed-'))
  const csv = join(place, 'feed.csv')
  const mapping = join(place, 'mapping.json')
  writeFileSync(csv, csvText(titles))
  writeFileSync(mapping, JSON.stringify(csvMapping))
  return { csv, mapping, words: ['--format', 'csv', '--mapping', mapping, '--source', 'bron'] }
}

export function csvText(titles: readonly string[]): string {
  return ['Code;Titel', ...titles.map((title, at) => `${at + 1};${title}`)].join('\n') + '\n'
}

export const csvMapping = {
  mappingVersion: 1,
  provider: { name: 'School' },
  file: { delimiter: ';' },
  key: ['Code'],
  fields: { title: { column: 'Titel' } },
}
