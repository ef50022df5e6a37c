/** How fast the Postgres engine is by itself, one question at a time, and suggestions while typing through the API. */
import { Agent } from 'node:http'
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { hardQuestions } from '@stapwijzer/shared/search/behaviour/testing-hard-questions.ts'
import { subjects } from '@stapwijzer/shared/search/testing-catalogue-words.ts'
import { countsKey } from '@stapwijzer/shared/search/postgres/kept-counts.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'
import type { Vocabulary } from '@stapwijzer/shared/search/question/vocabulary.ts'
import { median, percentile, type Result } from '../result.ts'
import type { Question } from './questions.ts'
import { findsOf, rawPostgres, type RawEngine } from './raw.ts'
import { request } from './request.ts'
import { timed } from './turns.ts'

type Alone = { db: TestDatabase; url: string; today: string; vocabulary: Vocabulary }

export async function alone(asked: readonly Question[], raw: RawEngine, options: Alone): Promise<Result[]> {
  const times: number[] = []
  for (const index of asked.keys()) await raw.ask(index)
  for (const index of asked.keys()) times.push(await timed(() => raw.ask(index)))
  const kinds = (browsing: boolean) =>
    times.filter((_, index) => (asked[index]!.query.q === null) === browsing)
  return [
    milliseconds('engine', 'engine p95, words, one at a time', kinds(false), 25, slowest(asked, times)),
    milliseconds(
      'browse',
      'engine p95, browsing with all facets, one at a time',
      kinds(true),
      25,
      `the first time, without kept counts: ${await uncounted(asked, options)}`,
    ),
    await commonWords(options),
    await suggestions(options),
    await dearest(options),
  ]
}

function milliseconds(id: string, name: string, times: number[], target: number, more?: string): Result {
  const detail = `median ${median(times).toFixed(1)} ms of ${times.length}${more ? `; ${more}` : ''}`
  return { id, name, value: percentile(times, 0.95), unit: 'ms', target: `<= ${target}`, detail }
}

/** What browsing takes while nothing is counted, as after each change of the catalogue. */
async function uncounted(asked: readonly Question[], { db, vocabulary }: Alone): Promise<string> {
  const browsing = asked.flatMap(({ query }) => (query.q === null ? [query] : []))
  const finds = await findsOf(db, browsing, vocabulary)
  const different = [...new Map(finds.map((find) => [countsKey(find), find])).values()]
  const raw = rawPostgres(db.url, different, 1)
  const times: number[] = []
  for (const index of different.keys()) times.push(await timed(() => raw.ask(index)))
  await raw.close()
  // The first one opens the connection.
  return `${percentile(times.slice(1), 0.95).toFixed(1)} ms`
}

/** Words that are in a third of all courses or more, by themselves and two together. */
async function commonWords({ db, today, vocabulary }: Alone): Promise<Result> {
  const frequent = hardQuestions[1]!.split(' ').slice(0, 10)
  const [row] = await db.pool<{ all: number }[]>`select count(*)::int as all from catalogue.course_search`
  const base = {
    exact: false,
    filters: {},
    origin: null,
    sort: 'relevance',
    page: 1,
    pageSize: 20,
    today,
  } as const
  const query = (q: string): SearchQuery => ({ q, ...base })
  const singles = rawPostgres(db.url, await findsOf(db, frequent.map(query), vocabulary), 1)
  const totals = await Promise.all(frequent.map((_, index) => singles.ask(index)))
  await singles.close()
  const common = frequent.filter((_, index) => totals[index]!.total >= row!.all / 3)
  const asked = common.flatMap((word, at) => [
    word,
    ...common.slice(at + 1).map((other) => `${word} ${other}`),
  ])
  const raw = rawPostgres(db.url, await findsOf(db, asked.map(query), vocabulary), 1)
  const times: number[] = []
  const first: number[] = []
  for (let round = 0; round < 4; round++) {
    for (const index of asked.keys()) {
      const ms = await timed(() => raw.ask(index))
      if (round === 0) first.push(ms)
      else times.push(ms)
    }
  }
  await raw.close()
  return milliseconds(
    'common',
    'engine p95, words in a third of all courses',
    times,
    60,
    `${common.join(', ')}; the first time, without kept counts: ${percentile(first, 0.95).toFixed(1)} ms`,
  )
}

/** What somebody sees who types: each beginning of three letters or more of what people look for. */
async function suggestions({ url }: Alone): Promise<Result> {
  const agent = new Agent({ keepAlive: true })
  const beginnings = subjects.flatMap(([subject]) =>
    Array.from({ length: Math.min(8, subject.length) - 2 }, (_, at) => subject.slice(0, at + 3)),
  )
  const times: number[] = []
  for (const q of beginnings) {
    const address = `${url}/v1/suggestions?${new URLSearchParams({ q })}`
    times.push(await timed(() => request(agent, address)))
  }
  agent.destroy()
  return milliseconds('suggest', 'suggestions p95 through the API, one at a time', times, 30)
}

async function dearest({ url }: Alone): Promise<Result> {
  const agent = new Agent({ keepAlive: true })
  const times: number[] = []
  for (const q of hardQuestions) {
    const address = `${url}/v1/courses?${new URLSearchParams({ q })}`
    await request(agent, address)
    times.push(await timed(() => request(agent, address)))
  }
  agent.destroy()
  return {
    id: 'hard',
    name: 'dearest of the questions made to be dear, through the API',
    value: Math.max(...times),
    unit: 'ms',
    target: '<= 400',
    detail: `each: ${times.map((ms) => ms.toFixed(0)).join(', ')}`,
  }
}

/** The p95 of each kind of question. */
function slowest(asked: readonly Question[], times: readonly number[]): string {
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  const of = (kind: string) =>
    percentile(
      times.filter((_, index) => asked[index]!.kind === kind),
      0.95,
    )
  return kinds.map((kind) => `${kind} ${of(kind).toFixed(1)}`).join(', ')
}
