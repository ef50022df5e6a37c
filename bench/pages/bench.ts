/**
 * What a page costs beside the answers that it shows: pages of results and of courses against the same questions to the API,
 * each question another one so that nothing that is kept for a moment answers, their size, and the check of a plan.
 */
import { Agent } from 'node:http'
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { people } from '../plans/people.ts'
import { largePlan } from '../plans/in-process.ts'
import { post } from '../plans/post.ts'
import { startProcess, type Running } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { questions } from '../search/questions.ts'
import { filledDatabase } from '../search/stage.ts'
import { inTurns, perSecond } from '../search/turns.ts'
import { ask } from './ask.ts'
import { courseSizes, resultSizes } from './sizes.ts'

export type PagesBench = {
  courses: number
  /** Different questions, and different courses. */
  questions: number
  rounds: number
  /** Of each rate. */
  seconds: number
  today: string
}

type Say = (text: string) => void
type Pair = { id: string; name: string; api: string[]; pages: string[] }

/** Visitors at once where a rate is measured. */
const crowd = 16
const stepsOfPlan = 6

export async function benchPages(options: PagesBench, say: Say): Promise<Result[]> {
  const { today } = options
  const db = await filledDatabase(options.courses, today, say)
  const agent = new Agent({ keepAlive: true })
  try {
    const ids = await courseIds(db, options.questions)
    const asked = differentQuestions(options.questions, today)
    const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
    try {
      const { url } = server
      const results = await beside(agent, options, say, {
        ...{ id: 'result', name: 'result page' },
        api: asked.map((query) => `${url}/v1/courses${query}`),
        pages: asked.map((query) => `${url}/zoeken${query}`),
      })
      const courses = await beside(agent, options, say, {
        ...{ id: 'course', name: 'course page' },
        api: ids.map((id) => `${url}/v1/courses/${id}`),
        pages: ids.map((id) => `${url}/opleiding/${id}`),
      })
      return [
        ...results,
        ...courses,
        await besideBareRendering(agent, server, asked, options),
        await planChecks(agent, url, ids, options),
        ...(await resultSizes(agent, url, asked)),
        ...(await courseSizes(agent, url, ids)),
      ]
    } finally {
      await server.stop()
    }
  } finally {
    agent.destroy()
    await db.drop()
  }
}

async function courseIds(db: TestDatabase, count: number): Promise<string[]> {
  const rows = await db.pool<{ id: string }[]>`
    select id from catalogue.course where withdrawn_at is null order by md5(item_id) limit ${count}`
  return rows.map(({ id }) => id)
}

/** Query strings, none twice: what people ask, its next pages where that is not enough. */
function differentQuestions(count: number, today: string): string[] {
  const all = questions(count * 4, today).map(({ address }) => address.slice('/v1/courses'.length))
  const first = [...new Set(all.filter((query) => query !== '?'))]
  const next = [2, 3].flatMap((page) => first.map((query) => `${query}&page=${page}`))
  return [...first, ...next].slice(0, count)
}

/** The rates in turns, so that a busy moment meets both sides; then how long one takes with four at a time. */
async function beside(agent: Agent, options: PagesBench, say: Say, pair: Pair): Promise<Result[]> {
  const { id, name, api, pages } = pair
  const rates: { api: number; page: number }[] = []
  const rate = (addresses: string[], seconds: number) =>
    perSecond(addresses.length, crowd, seconds, (index) => ask(agent, addresses[index]!))
  for (let round = 0; round <= options.rounds; round++) {
    const both = { api: await rate(api, options.seconds), page: await rate(pages, options.seconds) }
    if (round === 0) continue // warming up
    rates.push(both)
    say(
      `${name}, round ${round}: ${both.page.toFixed(0)} pages against ${both.api.toFixed(0)} answers a second`,
    )
  }
  const times = (addresses: string[]) =>
    inTurns(addresses.length, 4, (index) => ask(agent, addresses[index]!))
  const [answers, made] = [await times(api), await times(pages)]
  const p95 = { api: percentile(answers, 0.95), page: percentile(made, 0.95) }
  const ratios = rates.map((both) => both.page / both.api)
  return [
    {
      id,
      name: `a different ${name} / the same question to the API, a second`,
      value: median(ratios),
      target: '>= 0.6',
      detail: `${median(rates.map(({ page }) => page)).toFixed(0)} against ${median(rates.map((both) => both.api)).toFixed(0)}, ${crowd} at a time`,
      rounds: ratios,
    },
    {
      id: `${id} p95`,
      name: `a ${name} / its question to the API, p95 at 4 at a time`,
      value: p95.page / p95.api,
      target: '<= 2',
      detail: `${p95.page.toFixed(1)} against ${p95.api.toFixed(1)} ms, medians ${median(made).toFixed(1)} and ${median(answers).toFixed(1)}`,
    },
  ]
}

/** P8: the product with all it does for a page of results against nothing but rendering such a page. */
async function besideBareRendering(
  agent: Agent,
  { url }: Running,
  asked: string[],
  { rounds, seconds, today }: PagesBench,
): Promise<Result> {
  // Full pages like most: the first of the questions that finds more than it shows.
  const query = asked[0]!
  const bare = await startProcess('bench/pages/bare-render.ts', {}, [url, query, today])
  const [ratios, rates]: [number[], [number, number][]] = [[], []]
  try {
    for (let round = 0; round <= rounds; round++) {
      const product = await perSecond(asked.length, crowd, seconds, (index) =>
        ask(agent, `${url}/zoeken${asked[index]}`),
      )
      const rendered = await perSecond(1, crowd, seconds, () => ask(agent, bare.url))
      if (round === 0) continue
      ratios.push(product / rendered)
      rates.push([product, rendered])
    }
  } finally {
    await bare.stop()
  }
  return {
    id: 'P8',
    name: 'a different result page / bare rendering of such a page, a second',
    value: median(ratios),
    target: '>= 0.35',
    detail: `${median(rates.map(([product]) => product)).toFixed(0)} against ${median(rates.map(([, rendered]) => rendered)).toFixed(0)}`,
    rounds: ratios,
  }
}

async function planChecks(
  agent: Agent,
  url: string,
  ids: string[],
  { rounds, seconds, today }: PagesBench,
): Promise<Result> {
  const bodies = ids.slice(0, 200).map((_, at) => ({
    plan: largePlan(
      Array.from({ length: stepsOfPlan }, (__, step) => ids[(at * stepsOfPlan + step) % ids.length]!),
      today,
    ),
    ...people[at % people.length],
  }))
  const rates: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const rate = await perSecond(bodies.length, crowd, seconds, (index) =>
      post(agent, `${url}/v1/plan-checks`, bodies[index]),
    )
    if (round > 0) rates.push(rate)
  }
  return {
    id: 'plan checks',
    name: `POST /v1/plan-checks of ${stepsOfPlan} steps, a second`,
    value: median(rates),
    target: '>= 250',
    detail: `${crowd} at a time, each another plan`,
    rounds: rates,
  }
}
