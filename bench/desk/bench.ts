/**
 * A desk at work: what authorisation and audit add to the reading of a referral (P15), a queue of thousands, and twenty
 * counsellors beside two hundred visitors.
 */
import { Agent } from 'node:http'
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '../product.ts'
import { median, percentile, type Result } from '../result.ts'
import { filledDatabase } from '../search/stage.ts'
import { inTurns } from '../search/turns.ts'
import { answer } from './ask.ts'
import { crowd } from './crowd.ts'
import { readsInProcess } from './in-process.ts'
import { desk, putReferrals, secrets, signIn, type Counsellor } from './stage.ts'

export type DeskBench = {
  courses: number
  /** At each of two desks. */
  referrals: number
  /** Of each measurement. */
  rounds: number
  /** Of the crowd. */
  seconds: number
  today: string
}

type Say = (text: string) => void

export async function benchDesk(options: DeskBench, say: Say): Promise<Result[]> {
  const { today, courses, referrals, rounds } = options
  const db = await filledDatabase(courses, today, say)
  try {
    const found = await db.pool<{ id: string }[]>`select id from catalogue.course order by item_id limit 200`
    const courseIds = found.map(({ id }) => id)
    await putReferrals(db, referrals, courseIds)
    const counsellors = await signIn(db, 20)
    const p15 = await readsInProcess(db, { rounds, today, counsellor: counsellors[0]! })
    // As behind a proxy: two hundred visitors have as many addresses, and each has limits of its own.
    const settings = { DATABASE_URL: db.url, TODAY: today, TRUSTED_PROXIES: '127.0.0.1', ...secrets }
    const server = await startProcess('server/main.ts', settings)
    try {
      const queue = await queues(server.url, counsellors[0]!, options)
      const pages = await referralPages(db, server.url, counsellors[0]!, rounds)
      return [p15, ...queue, pages, ...(await crowd(server.url, { ...options, counsellors, courseIds }, say))]
    } finally {
      await server.stop()
    }
  } finally {
    await db.drop()
  }
}

const lists = [
  '',
  '?state=submitted&state=received&state=planned',
  '?overdue=true',
  '?mine=true',
  '?unassigned=true&sort=newest',
  '?sort=appointment',
  '?page=100',
  '?pageSize=100',
]
const words = ['noor', 'de boer', 'zorg betalen', 'celik', 'diploma land', 'komt nergens voor']

async function queues(url: string, { cookie }: Counsellor, options: DeskBench): Promise<Result[]> {
  const agent = new Agent({ keepAlive: true })
  const list = (index: number) =>
    answer(agent, `${url}/v1/desk/referrals${lists[index % lists.length]}`, { cookie })
  const search = (index: number) => {
    const body = { words: words[index % words.length]! }
    return answer(agent, `${url}/v1/desk/referral-searches`, { cookie, body })
  }
  const what = `${options.referrals} referrals at the desk`
  try {
    const results: Result[] = []
    for (const [id, name, call] of [
      ['queue', `desk queue, ${what}, p95 through the API`, list],
      ['desk search', `search in it, ${what}, p95 through the API`, search],
    ] as const) {
      await inTurns(40, 1, call)
      const times = await inTurns(options.rounds, 1, call)
      const detail = `median ${median(times).toFixed(1)} ms; filters, sorts and pages in turn, one at a time`
      results.push({ id, name, value: percentile(times, 0.95), unit: 'ms', target: '<= 50', detail })
    }
    return results
  } finally {
    agent.destroy()
  }
}

/** With the plan and its sums, as far as it was shared. */
async function referralPages(
  db: TestDatabase,
  url: string,
  { cookie }: Counsellor,
  rounds: number,
): Promise<Result> {
  const agent = new Agent({ keepAlive: true })
  const rows = await db.pool<
    { id: string }[]
  >`select id from private.referral where desk_id = ${desk} limit 500`
  const call = (index: number) =>
    answer(agent, `${url}/v1/desk/referrals/${rows[index % rows.length]!.id}`, { cookie })
  await inTurns(40, 1, call)
  const times = await inTurns(rounds, 1, call)
  agent.destroy()
  return {
    id: 'referral',
    name: 'one referral with its plan and sums, p95 through the API',
    value: percentile(times, 0.95),
    unit: 'ms',
    target: '<= 50',
    detail: `median ${median(times).toFixed(1)} ms; two in five with a plan of four courses`,
  }
}
