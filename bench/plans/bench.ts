/**
 * Who pays, and a plan that holds: the advice and the check of a plan in process and through the API, what the net prices
 * add to a page of results, and a plan on paper.
 */
import { Agent } from 'node:http'
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { request } from '../search/request.ts'
import { filledDatabase } from '../search/stage.ts'
import { timed } from '../search/turns.ts'
import { adviceResult, adviceTimes, checkTimes, largePlan, steps } from './in-process.ts'
import { people, typedCourse } from './people.ts'
import { post } from './post.ts'

export type PlansBench = {
  courses: number
  questions: number
  /** Of each measurement through the API. */
  rounds: number
  documents: number
  today: string
}

type Say = (text: string) => void

export async function benchPlans(options: PlansBench, say: Say): Promise<Result[]> {
  const { today, questions, rounds } = options
  const advice = adviceResult(await adviceTimes(questions, today))
  const check = await checkTimes(rounds, today)
  const db = await filledDatabase(options.courses, today, say)
  try {
    return [advice, ...(await throughTheApi(db, options, check, say))]
  } finally {
    await db.drop()
  }
}

async function throughTheApi(
  db: TestDatabase,
  options: PlansBench,
  check: { sums: number[]; words: number[] },
  say: Say,
): Promise<Result[]> {
  const { today, rounds, documents } = options
  const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
  const agent = new Agent({ keepAlive: true })
  try {
    const ids = await db.pool<{ id: string }[]>`
      select id from catalogue.course where withdrawn_at is null order by item_id limit ${steps}`
    const plan = largePlan(
      ids.map(({ id }) => id),
      today,
    )
    const asked = { plan, ...people[1] }
    const checks = await inTurn(rounds, () => post(agent, `${server.url}/v1/plan-checks`, asked))
    return [
      await adviceBesideEmpty(agent, server.url, rounds),
      await netPrices(agent, server.url, rounds),
      checkResult(check, checks),
      ...(await onPaper(agent, server.url, asked, documents, say)),
    ]
  } finally {
    agent.destroy()
    await server.stop()
  }
}

/** The empty route is the same one with a body that is refused: the same hooks, reading and checking, and no advice. */
async function adviceBesideEmpty(agent: Agent, url: string, rounds: number): Promise<Result> {
  const address = `${url}/v1/funding-advice`
  const body = (index: number) => ({ ...people[index % people.length]!, course: typedCourse })
  const [asked, empty]: [number[], number[]] = [[], []]
  let bytes = 0
  for (let round = -30; round < rounds; round++) {
    const [one, other] = [
      await timed(async () => ({ bytes } = await post(agent, address, body(round + 30)))),
      await timed(() => post(agent, address, { ...body(round + 30), nothing: true }, 400)),
    ]
    if (round < 0) continue
    asked.push(one)
    empty.push(other)
  }
  const [advice, none] = [percentile(asked, 0.95), percentile(empty, 0.95)]
  return {
    id: 'advice api',
    name: 'POST /v1/funding-advice / the same route with a body that it refuses, p95',
    value: advice / none,
    target: '<= 2',
    detail: `${advice.toFixed(2)} against ${none.toFixed(2)} ms, medians ${median(asked).toFixed(2)} and ${median(empty).toFixed(2)}; ${Math.round(bytes / 1000)} kB of answer`,
  }
}

/** A page of twenty cards, alone and with what the visitor is likely left to pay for each of them. */
async function netPrices(agent: Agent, url: string, rounds: number): Promise<Result> {
  const words = ['zorg', 'cursus', 'beheer', 'techniek', 'leren', 'opleiding']
  const search = async (index: number) => {
    const q = words[index % words.length]!
    const answer = await request(agent, `${url}/v1/courses?${new URLSearchParams({ q })}`)
    const { items } = JSON.parse(answer) as { items: { id: string }[] }
    return items.map(({ id }) => id)
  }
  const withPrices = async (index: number) => {
    const courseIds = await search(index)
    if (courseIds.length === 0) return
    await post(agent, `${url}/v1/funding-advice`, { ...people[index % people.length], courseIds })
  }
  const [alone, both]: [number[], number[]] = [[], []]
  for (let round = -20; round < rounds; round++) {
    const index = round + 20
    const [one, other] = [await timed(() => search(index)), await timed(() => withPrices(index))]
    if (round < 0) continue
    alone.push(one)
    both.push(other)
  }
  const more = (share: number) => percentile(both, share) - percentile(alone, share)
  return {
    id: 'net price',
    name: 'net prices for a page of 20 cards: search and prices minus search, p95',
    value: more(0.95),
    unit: 'ms',
    target: '<= 20',
    detail: `${percentile(both, 0.95).toFixed(1)} against ${percentile(alone, 0.95).toFixed(1)} ms; ${more(0.5).toFixed(1)} ms more in the middle`,
  }
}

function checkResult({ sums, words }: { sums: number[]; words: number[] }, api: number[]): Result {
  const p95 = (times: number[]) => percentile(times, 0.95).toFixed(1)
  return {
    id: 'check',
    name: `check of a plan of ${steps} steps, p95 in process`,
    value: percentile(sums, 0.95),
    unit: 'ms',
    target: '<= 10',
    detail: `median ${median(sums).toFixed(2)} ms; with the advice on ${steps} courses and all words ${p95(words)} ms; through the API ${p95(api)} ms`,
  }
}

async function onPaper(
  agent: Agent,
  url: string,
  asked: unknown,
  documents: number,
  say: Say,
): Promise<Result[]> {
  let bytes = 0
  const times: number[] = []
  for (let round = -1; round < documents; round++) {
    const took = await timed(async () => ({ bytes } = await post(agent, `${url}/v1/plan-documents`, asked)))
    if (round < 0) say(`the first PDF of a process took ${took.toFixed(0)} ms`)
    else times.push(took)
  }
  const name = `a plan of ${steps} steps as PDF`
  return [
    {
      id: 'pdf',
      name: `${name}, p95 through the API`,
      value: percentile(times, 0.95) / 1000,
      unit: 's',
      target: '<= 1.5',
      detail: `median ${median(times).toFixed(0)} ms of ${documents}`,
    },
    {
      id: 'pdf size',
      name: `${name}, its size`,
      value: bytes / 1000,
      unit: 'kB',
      target: '<= 300',
      detail: 'fonts included',
    },
  ]
}

async function inTurn(rounds: number, call: () => Promise<unknown>): Promise<number[]> {
  for (let round = 0; round < 20; round++) await call()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await timed(call))
  return times
}
