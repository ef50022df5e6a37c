/**
 * `npm run bench`: the measurements of this product as ratios to a reference beside it, in one run on one machine.
 * `npm run bench -- search http` runs only those parts; `--quick` takes a tenth of the size, to see that it works; `--esco DIR` is
 * the official download of ESCO; `--keep` makes the scores of the relevance the new baseline.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { openDatabaseServer } from './database-server.ts'
import { benchAlerts } from './alerts/bench.ts'
import { benchDesk } from './desk/bench.ts'
import { benchHostile } from './hostile/bench.ts'
import { benchHttp } from './http/bench.ts'
import { benchIngest } from './ingest/bench.ts'
import { benchMeiliIngest } from './ingest/meili.ts'
import { benchInsight } from './insight/bench.ts'
import { benchKills } from './kills/bench.ts'
import { benchSimilar } from './ingest/similar.ts'
import { benchMemory } from './memory/bench.ts'
import { benchLargeFeed } from './memory/large-feed.ts'
import { benchOccupations } from './occupations/bench.ts'
import { benchPages } from './pages/bench.ts'
import { benchPlans } from './plans/bench.ts'
import { benchReaders } from './readers/bench.ts'
import { benchRelevance } from './relevance/bench.ts'
import { benchRestart } from './restart/bench.ts'
import { meets, table, type Result } from './result.ts'
import { openSearchServer, type SearchServer } from './search-server.ts'
import { benchSearch } from './search/bench.ts'
import { benchWeight } from './weight/bench.ts'

type Setting = {
  quick: boolean
  /** Of everything that counts courses or questions. */
  size: number
  today: string
  engine: string
  /** Null where there is none. */
  meili: SearchServer | null
  /** Writes the scores of the relevance as the new baseline. */
  keep: boolean
  /** The official ESCO download; null: what is shipped. */
  esco: string | null
  folder: string
  say: (text: string) => void
}

const parts: Record<string, (setting: Setting) => Promise<Result[]>> = {
  search: ({ size, quick, today, engine, meili, say }) =>
    benchSearch(
      {
        courses: 100_000 * size,
        questions: 1000 * size,
        rounds: quick ? 2 : 3,
        seconds: quick ? 2 : 6,
        today,
        engine,
        meili,
      },
      say,
    ),
  occupations: ({ quick, today, esco, say }) =>
    benchOccupations({ esco, titles: quick ? 200 : 1000, today }, say),
  relevance: ({ today, meili, keep, say }) => benchRelevance({ today, meili, keep }, say),
  plans: ({ size, quick, today, say }) =>
    benchPlans(
      {
        courses: 5_000 * size,
        questions: 5000 * size,
        rounds: quick ? 60 : 300,
        // One more warms up, and a server makes 30 in a minute for one address.
        documents: quick ? 5 : 25,
        today,
      },
      say,
    ),
  desk: ({ size, quick, today, say }) =>
    benchDesk(
      { courses: 5_000 * size, referrals: 5_000, rounds: quick ? 60 : 300, seconds: quick ? 15 : 60, today },
      say,
    ),
  hostile: ({ quick }) => Promise.resolve(benchHostile(quick ? 3 : 15)),
  http: ({ quick, say }) => benchHttp({ rounds: quick ? 2 : 5, seconds: quick ? 1 : 5 }, say),
  pages: ({ size, quick, today, say }) =>
    benchPages(
      { courses: 100_000 * size, questions: 1000, rounds: quick ? 1 : 3, seconds: quick ? 2 : 6, today },
      say,
    ),
  weight: ({ quick, today, say }) => benchWeight({ courses: 2_000, rounds: quick ? 1 : 3, today }, say),
  ingest: async ({ size, quick, today, folder, meili, say }) => [
    ...(await benchIngest(
      { courses: 100_000 * size, xmlCourses: 50_000 * size, rounds: quick ? 1 : 3, today, folder },
      say,
    )),
    benchSimilar({ courses: 16_000 * size, rounds: quick ? 1 : 5 }),
    ...(meili ? [await benchMeiliIngest({ courses: 50_000 * size, today, folder, meili }, say)] : []),
  ],
  readers: ({ size, quick, today, folder, say }) =>
    benchReaders({ courses: 50_000 * size, idleSeconds: quick ? 3 : 20, today, folder }, say),
  alerts: ({ size, quick, today, say }) =>
    benchAlerts(
      { courses: 100_000 * size, alerts: 500, rounds: quick ? 1 : 3, idleSeconds: quick ? 5 : 20, today },
      say,
    ),
  insight: ({ size, quick, today, say }) =>
    benchInsight(
      {
        courses: 20_000 * size,
        rounds: quick ? 1 : 3,
        seconds: quick ? 1 : 4,
        rows: 1_000_000 * size,
        kills: quick ? 1 : 10,
        actions: quick ? 500 : 5000,
        today,
      },
      say,
    ),
  memory: async ({ size, quick, today, engine, folder, say }) => {
    const large = { smallCourses: 8000 * size, largeCourses: 830_000 * size, today, folder }
    const spans = { idleSeconds: quick ? 3 : 20, loadSeconds: quick ? 10 : 60 }
    const taken = await benchMemory({ ...spans, today, engine }, say)
    if (!taken)
      say('SKIPPED memory at rest and after a crowd: this system does not tell what the processes take.')
    return [...(taken ?? []), ...(await benchLargeFeed(large, say))]
  },
  restart: ({ size, quick, today, folder, say }) =>
    benchRestart({ courses: 20_000 * size, points: quick ? 2 : 10, today, folder }, say),
  kills: ({ quick, today, folder, say }) =>
    benchKills(
      { work: quick ? 2 : 15, firstLoad: quick ? 1 : 5, today, folder, seed: Date.now() % 1e6 },
      say,
    ),
}

const { values: given, positionals: named } = readWords()
const { quick, keep: keepScores } = given
const esco = given.esco ?? null
const unknown = named.filter((word) => !(word in parts))
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}. Parts are ${Object.keys(parts).join(', ')}; without any, all run.`,
  )
  process.exit(1)
}
process.exitCode = (await bench(named.length > 0 ? named : Object.keys(parts))) ? 0 : 1

function readWords() {
  const flag = { type: 'boolean', default: false } as const
  const options = { quick: flag, keep: flag, esco: { type: 'string' } } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

/** Whether every part ran to its end and every target was met. */
async function bench(chosen: readonly string[]): Promise<boolean> {
  const begun = new Date()
  const server = await openDatabaseServer()
  const engines = `${server.engine} and ${await searchServerName()}`
  const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-bench-'))
  const results: Result[] = []
  const failures: { part: string; why: string }[] = []
  try {
    console.log(`Measuring with ${engines} on ${cpus().length} processors, Node ${process.versions.node}.`)
    const say = (text: string) => console.log(`  ${text}`)
    const today = plainDateOf(begun)
    const setting = {
      quick,
      size: quick ? 0.1 : 1,
      today,
      engine: server.engine,
      keep: keepScores,
      esco,
      folder,
      say,
    }
    for (const part of chosen) {
      // Each part has its own: one of them kills it.
      const meili = await openSearchServer()
      try {
        results.push(...(await parts[part]!({ ...setting, meili })))
      } catch (error) {
        // What the other parts measured is worth keeping.
        failures.push({ part, why: error instanceof Error ? error.message : String(error) })
        console.error(`  ${part} FAILED: ${error instanceof Error ? error.stack : String(error)}`)
      } finally {
        await meili?.close()
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await server.close()
  }
  console.log(`\n${table(results)}`)
  for (const { part, why } of failures) console.log(`${part} FAILED: ${why}`)
  keep(begun, server.engine, results, failures)
  return failures.length === 0 && results.every(meets)
}

async function searchServerName(): Promise<string> {
  const meili = await openSearchServer()
  await meili?.close()
  return meili?.name ?? 'no Meilisearch (none on PATH or at MEILI_URL)'
}

function keep(
  begun: Date,
  engine: string,
  results: readonly Result[],
  failures: readonly { part: string; why: string }[],
): void {
  const target = fileURLToPath(new URL('./results/', import.meta.url))
  mkdirSync(target, { recursive: true })
  const file = `${target}${begun.toISOString().slice(0, 19).replaceAll(':', '')}.json`
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? null, node: process.versions.node }
  const report = {
    at: begun.toISOString(),
    quick,
    engine,
    machine,
    results: results.map((r) => ({ ...r, met: meets(r) })),
    failures,
  }
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\nWritten to ${file}`)
}
