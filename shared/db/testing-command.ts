/** Runs processes of the product as a user would, for tests. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where compiled code is kept, as `npm run ingest` does: half of a short process is compiling. */
export const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }
export type Running = { child: ChildProcess; ended: Promise<Ended>; until: (text: string) => Promise<void> }

/** Starts a file, named from the root; `until` waits for words on either output. */
export function startProcess(file: string, words: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [join(root, file), ...words], {
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
