/** What counting costs: beside an answer, in a write, and when figures are read; and whether it adds up when a server is killed. */
import { randomUUID } from 'node:crypto'
import { Agent, get } from 'node:http'
import { loadShippedGeography } from '@stapwijzer/ingest/reference/shipped.ts'
import { createInsight } from '@stapwijzer/server/insight/insight.ts'
import { publishDue } from '@stapwijzer/server/insight/publish.ts'
import { draftDue } from '@stapwijzer/server/report/draft.ts'
import { visitKind } from '@stapwijzer/server/insight/visitor.ts'
import { writeBatch } from '@stapwijzer/server/insight/write.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { halfYearOf, before } from '@stapwijzer/shared/domain/insight/periods.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { startProcess } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { filledDatabase, questionsFor } from '../search/stage.ts'
import { inTurns, perSecond } from '../search/turns.ts'
import { countTable, runCountKill } from './kills.ts'

export type InsightBench = {
  courses: number
  rounds: number
  seconds: number
  /** Day rows, over two years. */
  rows: number
  kills: number
  actions: number
  today: string
}

type Say = (text: string) => void

const cheap = '/v1/funding-schemes/werkcentrum-advies'
const person = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}

export async function benchInsight(options: InsightBench, say: Say): Promise<Result[]> {
  return [
    ...(await costs(options, say)),
    await flushes(options, say),
    ...(await reading(options, say)),
    await kills(options, say),
  ]
}

/** Microseconds that counting takes, alone and many times, against the time of a whole answer. */
async function costs({ courses, rounds, seconds, today }: InsightBench, say: Say): Promise<Result[]> {
  const db = await filledDatabase(courses, today, say)
  const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
  const agent = new Agent({ keepAlive: true })
  try {
    const asked = (await questionsFor(db, 500, today)).map(({ address }) => server.url + address)
    await perSecond(1, 50, seconds, () => ok(agent, server.url + cheap))
    const rates: number[] = []
    for (let round = 0; round < rounds; round++) {
      rates.push(await perSecond(1, 50, seconds, () => ok(agent, server.url + cheap)))
    }
    await inTurns(asked.length, 1, (index) => ok(agent, asked[index]!))
    const searches = await inTurns(asked.length, 1, (index) => ok(agent, asked[index]!))
    const [hook, search] = [costOfHook(), costOfSearch()]
    const [cheapUs, searchUs] = [1e6 / median(rates), median(searches) * 1000]
    say(
      `counting takes ${hook.toFixed(2)} µs of ${cheapUs.toFixed(0)}, and ${search.toFixed(2)} µs of a search of ${searchUs.toFixed(0)}`,
    )
    return [
      {
        ...{ id: 'counting', name: 'what counting takes of a request of P9', value: hook / cheapUs },
        ...{ target: '<= 0.02', detail: `${hook.toFixed(2)} of ${cheapUs.toFixed(0)} µs` },
      },
      {
        ...{ id: 'counting', name: 'what counting takes of a search', value: search / searchUs },
        ...{
          target: '<= 0.01',
          detail: `${search.toFixed(2)} of ${searchUs.toFixed(0)} µs, ${courses} courses`,
        },
      },
    ]
  } finally {
    agent.destroy()
    await server.stop()
    await db.drop()
  }
}

function ok(agent: Agent, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: person }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

/** In microseconds: what is done for every request, counted or not. */
function costOfHook(): number {
  // Another browser each time, so that nothing is remembered of the last one.
  const agents = Array.from({ length: 997 }, (_, at) => person['user-agent'].replace('140', String(at)))
  let next = 0
  return microseconds(() => visitKind({ 'user-agent': agents[(next += 1) % agents.length] }))
}

/** A search, one that found nothing because of one filter: three measures, and the look at the request for each. */
function costOfSearch(): number {
  const insight = createInsight({ now: () => new Date() })
  const request = { method: 'GET', headers: person } as never
  const dims = { region: 'midden-utrecht', field: '06', language: 'nl' } as const
  return microseconds(() => {
    insight.count(request, 'search', dims)
    insight.count(request, 'search-without-result', dims)
    insight.count(request, 'filter-dead-end', { region: 'midden-utrecht', field: '06', deadEnd: 'evening' })
  })
}

function microseconds(work: () => unknown): number {
  const times = 200_000
  for (let time = 0; time < times / 10; time++) work()
  const begun = performance.now()
  for (let time = 0; time < times; time++) work()
  return ((performance.now() - begun) * 1000) / times
}

async function flushes({ rounds, today }: InsightBench, say: Say): Promise<Result> {
  const keys = 10_000
  const db = await testDatabase()
  try {
    const times: number[] = []
    for (let round = 0; round < Math.max(4, 2 * rounds); round++) {
      // Every other round they are there already.
      const day = addDays(today, -Math.floor(round / 2))
      const increments = Array.from({ length: keys }, (_, key) => ({
        ...{ day, measure: 'course-view' as const, n: 3 },
        dims: `field=06&level=mbo-4&provider=bron.aanbieder-${key}`,
      }))
      const begun = performance.now()
      await writeBatch(db, { id: randomUUID(), increments, recent: [] })
      times.push(performance.now() - begun)
    }
    say(`a write of ${keys} keys: ${times.map((one) => one.toFixed(0)).join(', ')} ms`)
    return {
      ...{ id: 'flush', name: `writing ${keys} keys`, value: median(times), unit: 'ms', target: '<= 300' },
      ...{ detail: 'new ones and those that are there, in turns', rounds: times },
    }
  } finally {
    await db.drop()
  }
}

async function reading({ rows, rounds, today }: InsightBench, say: Say): Promise<Result[]> {
  const db = await testDatabase()
  try {
    await loadShippedGeography(db)
    await putRows(db, rows, today)
    const begun = performance.now()
    const periods = await publishDue(db, today)
    const published = (performance.now() - begun) / 1000
    const drafts = await draftDue(db, { today, at: new Date(), invented: false })
    const drafted = (performance.now() - begun) / 1000
    say(`${periods.length} periods of ${rows} day rows published in ${published.toFixed(1)} s`)
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
    const agent = new Agent({ keepAlive: true })
    try {
      const half = before(halfYearOf(today))
      const asked = ['', `?period=${half}`, `?period=${half}&region=midden-utrecht`]
      const address = (index: number) => `${server.url}/v1/statistics${asked[index % asked.length]}`
      await inTurns(100, 4, (index) => ok(agent, address(index)))
      const times = await inTurns(300 * rounds, 4, (index) => ok(agent, address(index)))
      return [
        {
          ...{
            id: 'statistics',
            name: 'p95 of GET /v1/statistics',
            value: percentile(times, 0.95),
            unit: 'ms',
          },
          ...{
            target: '<= 150',
            detail: `${rows} day rows over two years, 4 at a time, median ${median(times).toFixed(1)} ms`,
          },
        },
        {
          ...{
            id: 'publishing',
            name: 'publishing all months and half-years of two years',
            value: published,
            unit: 's',
          },
          ...{ target: '<= 10', detail: `${periods.length} periods of ${rows} day rows, in the worker` },
        },
        {
          ...{ id: 'report', name: 'the same, with the drafts of the reports', value: drafted, unit: 's' },
          ...{ target: '<= 10', detail: `${drafts.length} drafts of ${rows} day rows, in the worker` },
        },
      ]
    } finally {
      agent.destroy()
      await server.stop()
    }
  } finally {
    await db.drop()
  }
}

async function putRows(db: TestDatabase, rows: number, today: string): Promise<void> {
  const days = 730
  await db.pool`
    insert into insight.day_count (day, measure, dims, n)
    select ${today}::date - 1 - d, case k % 3 when 0 then 'search' when 1 then 'course-view' else 'advice-outcome' end,
      case when k % 3 = 0 then 'region=' || (array['midden-utrecht', 'amersfoort', 'foodvalley'])[1 + k % 7 % 3] || '&' else '' end
        || 'field=' || lpad((1 + k % 10)::text, 2, '0') || '&provider=aanbieder-' || k, 1 + (k * d) % 9
    from generate_series(0, ${days - 1}::int) d, generate_series(1, ${Math.ceil(rows / days)}::int) k`
  await db.pool`vacuum analyze insight.day_count`
}

async function kills({ kills: times, actions, today }: InsightBench, say: Say): Promise<Result> {
  const seed = Number(today.replaceAll('-', ''))
  const random = randomOf(seed)
  let [wrong, lost] = [0, 0]
  for (let time = 0; time < times; time++) {
    const run = await runCountKill({ actions, writeSeconds: 1, random })
    wrong += run.wrong.length
    lost += run.lost
    say(`kill ${time + 1} of ${times}, after ${run.killedAfter} of ${actions} actions:\n${countTable(run)}`)
  }
  return {
    ...{
      id: 'counts',
      name: 'measures that were counted wrong after kill -9 of one of two servers',
      value: wrong,
    },
    ...{
      target: '<= 0',
      detail: `${times} kills, ${actions} known actions each, robots among them; ${lost} lost since a last write of a second before`,
    },
  }
}
