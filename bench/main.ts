/**
 * `npm run bench`: the measurements of this product as ratios to a reference beside it, in one run on one machine.
 * `npm run bench -- search http` runs only those parts; `--quick` takes a tenth of the size, to see that it works.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { openDatabaseServer } from './database-server.ts'
import { benchHttp } from './http/bench.ts'
import { benchIngest } from './ingest/bench.ts'
import { benchMemory } from './memory/bench.ts'
import { meets, table, type Result } from './result.ts'
import { benchSearch } from './search/bench.ts'

const parts = ['search', 'http', 'ingest', 'memory'] as const
type Part = (typeof parts)[number]

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const unknown = words.filter((word) => word !== '--quick' && !(parts as readonly string[]).includes(word))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Parts are ${parts.join(', ')}; without any, all run.`)
  process.exit(1)
}
const chosen = parts.filter((part) => words.length === (quick ? 1 : 0) || words.includes(part))
process.exitCode = (await bench(chosen)) ? 0 : 1

/** Whether every target was met. */
async function bench(chosen: readonly Part[]): Promise<boolean> {
  const begun = new Date()
  const say = (text: string) => console.log(`  ${text}`)
  const size = quick ? 0.1 : 1
  const today = plainDateOf(begun)
  const server = await openDatabaseServer()
  const results: Result[] = []
  try {
    console.log(
      `Measuring with ${server.engine} on ${cpus().length} processors, Node ${process.versions.node}.`,
    )
    const courses = 50_000 * size
    const rounds = quick ? 2 : 5
    if (chosen.includes('search')) {
      results.push(
        ...(await benchSearch(
          { courses, questions: 1000 * size, rounds, today, engine: server.engine },
          say,
        )),
      )
    }
    if (chosen.includes('http')) results.push(...(await benchHttp({ rounds, seconds: quick ? 1 : 5 }, say)))
    if (chosen.includes('ingest')) {
      const memory = { smallCourses: 8000 * size, largeCourses: 160_000 * size }
      results.push(...(await benchIngest({ courses, rounds: quick ? 1 : 3, ...memory, today }, say)))
    }
    if (chosen.includes('memory')) {
      const idle = await benchMemory({ idleSeconds: quick ? 3 : 20, engine: server.engine }, say)
      if (idle) results.push(idle)
      else say('SKIPPED memory: this system does not tell what the processes take.')
    }
  } finally {
    await server.close()
  }
  console.log(`\n${table(results)}`)
  keep(begun, server.engine, results)
  return results.every(meets)
}

function keep(begun: Date, engine: string, results: Result[]): void {
  const folder = fileURLToPath(new URL('./results/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const file = `${folder}${begun.toISOString().slice(0, 19).replaceAll(':', '')}.json`
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? null, node: process.versions.node }
  const report = {
    at: begun.toISOString(),
    quick,
    engine,
    machine,
    results: results.map((r) => ({ ...r, met: meets(r) })),
  }
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\nWritten to ${file}`)
}
