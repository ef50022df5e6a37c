/**
 * P1: what the API adds to its engine. The same questions go to the API over HTTP and, as the SQL that the engine would
 * run, straight to the database; four at a time, in turns. And how fast the engine is by itself, one at a time.
 */
import { Agent } from 'node:http'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { hardQuestions } from '@stapwijzer/shared/search/hard-questions.ts'
import { searchStatement, type Statement } from '@stapwijzer/shared/search/postgres-statement.ts'
import { understand } from '@stapwijzer/shared/search/understand.ts'
import { emptyVocabulary } from '@stapwijzer/shared/search/vocabulary.ts'
import { sampleCourse } from '@stapwijzer/shared/search/sample-catalogue.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { startProcess } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { putPostcodes } from './postcodes.ts'
import { questions, type Question } from './questions.ts'
import { request } from './request.ts'

export type SearchBench = {
  courses: number
  questions: number
  rounds: number
  today: string
  engine: string
}

type Sql = Database['pool']

const atOnce = 4

export async function benchSearch(options: SearchBench, say: (text: string) => void): Promise<Result[]> {
  const db = await testDatabase()
  try {
    await fill(db, options, say)
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: options.today })
    const direct = connect(db.url, { max: atOnce })
    try {
      return await compare(questions(options.questions, options.today), server.url, direct.pool, options, say)
    } finally {
      await direct.close()
      await server.stop()
    }
  } finally {
    await db.drop()
  }
}

async function compare(
  asked: Question[],
  url: string,
  sql: Sql,
  { rounds, engine, courses }: SearchBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const statements = asked.map(({ query: { q, exact, ...query } }) => {
    const reading = { exact, vocabulary: emptyVocabulary, chosen: query.filters, today: query.today }
    return searchStatement({ ...query, question: q === null ? null : understand(q, reading).question })
  })
  const throughApi = (index: number) => request(agent, url + asked[index]!.address)
  const throughSql = (index: number) => run(sql, statements[index]!)
  await agreement(asked, throughApi, throughSql)
  await inTurns(asked.length, throughApi)

  const api: number[] = []
  const raw: number[] = []
  for (let round = 1; round <= rounds; round++) {
    api.push(percentile(await inTurns(asked.length, throughApi), 0.95))
    raw.push(percentile(await inTurns(asked.length, throughSql), 0.95))
    say(
      `search round ${round} of ${rounds}: p95 in ms, API ${api.at(-1)!.toFixed(1)}, engine ${raw.at(-1)!.toFixed(1)}`,
    )
  }
  const alone: number[] = []
  for (let index = 0; index < asked.length; index++) alone.push(await timed(() => throughSql(index)))
  const hard: number[] = []
  for (const q of hardQuestions) {
    await request(agent, `${url}/v1/courses?${new URLSearchParams({ q })}`)
    hard.push(await timed(() => request(agent, `${url}/v1/courses?${new URLSearchParams({ q })}`)))
  }
  agent.destroy()
  const ratios = api.map((value, index) => value / raw[index]!)
  return [
    {
      id: 'P1',
      name: 'search API p95 / raw engine p95, 4 at a time',
      value: median(ratios),
      target: '<= 1.5',
      detail: `${median(api).toFixed(1)} ms against ${median(raw).toFixed(1)} ms; ${engine}, ${courses} courses, ${asked.length} questions`,
      rounds: ratios,
    },
    {
      id: 'engine',
      name: 'engine p95, one at a time',
      value: percentile(alone, 0.95),
      unit: 'ms',
      target: '<= 40',
      detail: `median ${median(alone).toFixed(1)} ms; ${slowest(asked, alone)}`,
    },
    {
      id: 'hard',
      name: 'dearest of the questions made to be dear, through the API',
      value: Math.max(...hard),
      unit: 'ms',
      target: '<= 400',
      detail: `each: ${hard.map((ms) => ms.toFixed(0)).join(', ')}`,
    },
  ]
}

/** The p95 of each kind of question. */
function slowest(asked: Question[], times: number[]): string {
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  const of = (kind: string) =>
    percentile(
      times.filter((_, index) => asked[index]!.kind === kind),
      0.95,
    )
  return kinds.map((kind) => `${kind} ${of(kind).toFixed(1)}`).join(', ')
}

/** No figure counts when the two sides do not find the same. */
async function agreement(
  asked: Question[],
  throughApi: (index: number) => Promise<string>,
  throughSql: (index: number) => Promise<{ total: number; items: [{ id: string }][] | null }>,
): Promise<void> {
  for (const [index, { address }] of asked.entries()) {
    const api = JSON.parse(await throughApi(index)) as { total: number; items: { id: string }[] }
    const raw = await throughSql(index)
    const ids = (raw.items ?? []).map(([card]) => card.id)
    if (api.total !== raw.total || api.items.map((card) => card.id).join() !== ids.join()) {
      throw new Error(`The API and the engine disagree on ${address}: ${api.total} and ${raw.total}.`)
    }
  }
}

/** Milliseconds of each call, `atOnce` of them under way all the time. */
async function inTurns(count: number, call: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < count; index = next++) times[index] = await timed(() => call(index))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return times
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await call()
  return performance.now() - begun
}

async function run(sql: Sql, { text, values }: Statement) {
  const [row] = await sql.unsafe(text, values as never[], { prepare: true })
  return row as unknown as { total: number; items: [{ id: string }][] | null }
}

async function fill(
  db: TestDatabase,
  { courses, today }: SearchBench,
  say: (text: string) => void,
): Promise<void> {
  const begun = performance.now()
  for (let at = 0; at < courses; at += 2000) {
    const part = Array.from({ length: Math.min(2000, courses - at) }, (_, index) =>
      sampleCourse(at + index, { today }),
    )
    await putCourses(db, part)
  }
  await putPostcodes(db)
  await db.pool`vacuum analyze`
  // What the engine sets for itself; so the other side has it too.
  await db.pool.unsafe(`alter database ${new URL(db.url).pathname.slice(1)} set jit = off`)
  await db.pool.unsafe(`alter database ${new URL(db.url).pathname.slice(1)} set work_mem = '32MB'`)
  say(`${courses} courses made, stored and projected in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
