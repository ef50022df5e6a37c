/** The search on each engine that is there: beside its bare engine, by itself, during a rebuild and without its engine. */
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { vocabularyIn } from '@stapwijzer/shared/search/testing.ts'
import { isAnswerable } from '@stapwijzer/shared/search/meili/filter.ts'
import { meiliClient } from '@stapwijzer/shared/search/meili/client.ts'
import { keepIndex } from '@stapwijzer/shared/search/meili/rebuild.ts'
import type { FindQuery } from '@stapwijzer/shared/search/query.ts'
import type { Vocabulary } from '@stapwijzer/shared/search/question/vocabulary.ts'
import { startProcess } from '../product.ts'
import type { Result } from '../result.ts'
import type { SearchServer } from '../search-server.ts'
import { alone } from './alone.ts'
import { besideRaw } from './beside-raw.ts'
import { duringRebuild, withoutEngine } from './faults.ts'
import type { Question } from './questions.ts'
import { findsOf, rawMeili, rawPostgres } from './raw.ts'
import { filledDatabase, questionsFor } from './stage.ts'

export type SearchBench = {
  courses: number
  questions: number
  rounds: number
  /** Of one measurement at a steady or full load. */
  seconds: number
  today: string
  /** Name of the database server. */
  engine: string
  meili: SearchServer | null
}

type Say = (text: string) => void
type Stage = {
  db: TestDatabase
  asked: Question[]
  finds: FindQuery[]
  vocabulary: Vocabulary
  options: SearchBench
  say: Say
}

/** Connections of the server's pool, for the bare engine too. */
const connections = 10

export async function benchSearch(options: SearchBench, say: Say): Promise<Result[]> {
  const db = await filledDatabase(options.courses, options.today, say)
  try {
    const asked = await questionsFor(db, options.questions, options.today)
    // As the server has it; there are no occupations in this database.
    const vocabulary = await vocabularyIn(db)
    const finds = await findsOf(
      db,
      asked.map(({ query }) => query),
      vocabulary,
    )
    const stage = { db, asked, finds, vocabulary, options, say }
    return [...(await onPostgres(stage)), ...(options.meili ? await onMeilisearch(stage, options.meili) : [])]
  } finally {
    await db.drop()
  }
}

async function onPostgres({ db, asked, finds, vocabulary, options, say }: Stage): Promise<Result[]> {
  const env = { DATABASE_URL: db.url, TODAY: options.today }
  const server = await startProcess('server/main.ts', env)
  const raw = rawPostgres(db.url, finds, connections)
  try {
    const { today } = options
    return [
      ...(await besideRaw(asked, server.url, raw, { ...options, p1: 1.25 }, say)),
      ...(await alone(asked, raw, { db, url: server.url, today, vocabulary })),
      await duringRebuild({ addresses: addressesOf(asked, server.url), ...options }, env, say),
    ]
  } finally {
    await raw.close()
    await server.stop()
  }
}

async function onMeilisearch(
  { db, asked, finds, options, say }: Stage,
  meili: SearchServer,
): Promise<Result[]> {
  const begun = performance.now()
  await keepIndex({ client: meiliClient(meili), db, today: options.today })
  say(`${meili.name} holds the courses after ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  // The few questions that go to the database by design say nothing of this engine.
  const its = asked
    .map((question, index) => ({ question, find: finds[index]! }))
    .filter(({ find }) => isAnswerable(find))
  const questionsOf = its.map(({ question }) => question)
  const env = { DATABASE_URL: db.url, TODAY: options.today, ...meili.env }
  const server = await startProcess('server/main.ts', env)
  const raw = await rawMeili(
    meili.url,
    meili.apiKey,
    its.map(({ find }) => find),
  )
  const load = {
    addresses: addressesOf(questionsOf, server.url),
    seconds: options.seconds,
    engine: meili.name,
  }
  try {
    return [
      ...(await besideRaw(questionsOf, server.url, raw, { ...options, engine: meili.name, p1: 1.5 }, say)),
      await duringRebuild(load, env, say),
      ...(meili.kill ? await withoutEngine(load, meili.kill, say) : []),
    ]
  } finally {
    await raw.close()
    await server.stop()
  }
}

function addressesOf(asked: readonly Question[], url: string): string[] {
  return asked.map(({ address }) => url + address)
}
