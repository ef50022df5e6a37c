/** P7 and P12: what visitors notice when everything is indexed anew, and when the engine dies. */
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loginsOf } from '@stapwijzer/shared/db/testing.ts'
import { percentile, type Result } from '../result.ts'
import { askSteadily, failures, pace, timesOf, type Answered } from './steady.ts'

type Say = (text: string) => void
type Load = { addresses: readonly string[]; seconds: number; engine: string }

/** The p95 while `npm run search -- reindex` runs against that at rest; throws when a question fails meanwhile. */
export async function duringRebuild(
  { addresses, seconds, engine }: Load,
  env: Record<string, string>,
  say: Say,
): Promise<Result> {
  await askSteadily(addresses, sleep(3000)) // warming up
  const idle = percentile(timesOf(await askSteadily(addresses, sleep(seconds * 1000))), 0.95)
  const begun = performance.now()
  const asked = await askSteadily(addresses, reindex(env))
  const took = (performance.now() - begun) / 1000
  const busy = percentile(timesOf(asked), 0.95)
  say(
    `${engine}: p95 at rest ${idle.toFixed(1)} ms, during a rebuild of ${took.toFixed(0)} s ${busy.toFixed(1)} ms`,
  )
  return {
    id: 'P7',
    name: 'search p95 during a full rebuild / at rest, 0 errors',
    value: busy / idle,
    target: '<= 1.8',
    detail: `${busy.toFixed(1)} ms against ${idle.toFixed(1)} ms, ${pace} questions a second, ${asked.length} during ${took.toFixed(0)} s; ${engine}`,
  }
}

/** The p95 with the engine killed against normal, and how many answers were errors after the first second. */
export async function withoutEngine(
  { addresses, seconds, engine }: Load,
  kill: () => Promise<void>,
  say: Say,
): Promise<Result[]> {
  await askSteadily(addresses, sleep(3000)) // warming up
  const normal = percentile(timesOf(await askSteadily(addresses, sleep(seconds * 1000))), 0.95)
  await kill()
  const killed = await askSteadily(addresses, sleep((seconds + 1) * 1000))
  const after = killed.filter(({ at }) => at >= 1000)
  const ms = percentile(
    after.filter(({ status }) => status === 200).map((one) => one.ms),
    0.95,
  )
  const errors = (answers: readonly Answered[]) => failures(answers).length
  say(
    `${engine}: p95 ${normal.toFixed(1)} ms, killed ${ms.toFixed(1)} ms; errors ${errors(killed)}, after a second ${errors(after)}`,
  )
  return [
    {
      id: 'P12',
      name: 'search p95 with the engine killed / normal',
      value: ms / normal,
      target: '<= 3',
      detail: `${ms.toFixed(1)} ms against ${normal.toFixed(1)} ms, ${pace} questions a second; ${engine}`,
    },
    {
      id: 'P12e',
      name: 'errors more than a second after the engine was killed',
      value: errors(after),
      target: '<= 0',
      detail: `${errors(killed)} of ${killed.length} in all`,
    },
  ]
}

async function reindex(env: Record<string, string>): Promise<void> {
  const cli = fileURLToPath(new URL('../../ingest/search-cli.ts', import.meta.url))
  const child = spawn(process.execPath, [cli, 'reindex'], {
    env: { PATH: process.env.PATH, ...env, DATABASE_URL: loginsOf(env.DATABASE_URL!).worker },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`The rebuild ended with ${code}: ${said}`)
}
