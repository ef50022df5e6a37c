import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import {
  amersfoort,
  makePlan,
  referralApp,
  send,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from './testing.ts'

/** Two requests about one plan at the same moment, held still at the worst place. */
let t: TestApp
let anna: Record<string, string>
beforeAll(async () => {
  t = await referralApp()
  anna = { cookie: await signedIn(t, 'anna'), 'if-match': '*' }
})
afterAll(() => t.close())

const as = ({ token }: Held, more: object = {}) => ({ authorization: `Bearer ${token}`, ...more })
const erase = (plan: Held) =>
  t.app.inject({ method: 'DELETE', url: `/v1/plans/${plan.id}`, headers: as(plan, { 'if-match': '*' }) })
const move = (id: string, payload: object) =>
  t.app.inject({ method: 'POST', url: `/v1/desk/referrals/${id}/transitions`, headers: anna, payload })

/** How many statements wait for a lock in this database. */
async function waiting(): Promise<number> {
  const [row] = await t.db.pool<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return row!.n
}

/**
 * Begins `first`, which is held where it stores the consent; then `second`, until that is done or waits too. Gives both
 * statuses when nothing is held any more.
 */
async function atOnce(
  first: () => PromiseLike<{ statusCode: number }>,
  second: () => PromiseLike<{ statusCode: number }>,
): Promise<number[]> {
  const both = await t.db.pool.begin(async (sql) => {
    await sql`lock table private.consent in share row exclusive mode`
    const one = Promise.resolve(first())
    await expect.poll(waiting).toBe(1)
    let done = false
    const other = Promise.resolve(second()).finally(() => (done = true))
    await expect.poll(async () => done || (await waiting()) === 2).toBe(true)
    // In an object: a promise that is returned by itself would be waited for with the lock still there.
    return { one, other }
  })
  return [await both.one, await both.other].map(({ statusCode }) => statusCode)
}

/** What is left of the referrals of a plan. */
const left = (plan: Held) =>
  t.db.pool<{ state: string; sent: object }[]>`
    select state, sent from private.referral where plan_id = ${plan.id} order by created_at, state`

it('leaves nothing at a desk when a plan is erased while a referral of it is being sent', async () => {
  const plan = await makePlan(t)
  const statuses = await atOnce(
    () => send(t, plan, smallBody(utrecht)),
    () => erase(plan),
  )
  expect(statuses).toEqual([201, 204])
  expect(await left(plan)).toEqual([{ state: 'withdrawn', sent: {} }])
})

it('leaves nothing at a desk when a plan is erased while a referral of it is being sent on', async () => {
  const plan = await makePlan(t)
  const { id } = (await send(t, plan, smallBody(utrecht))).json<Held>()
  await move(id, { to: 'received' })
  await move(id, { to: 'forwarded', forwardTo: amersfoort, reason: 'Je woont daar' })
  const statuses = await atOnce(
    () =>
      t.app.inject({
        method: 'POST',
        url: `/v1/referrals/${id}/forwarding`,
        headers: as(plan, { 'idempotency-key': 'on' }),
        payload: { consent: smallBody(utrecht).consent },
      }),
    () => erase(plan),
  )
  expect(statuses).toEqual([201, 204])
  expect((await left(plan)).map(({ sent }) => sent)).toEqual([{}, {}])
})

it('lets a plan be erased while the desk ends a referral of it', async () => {
  const plan = await makePlan(t)
  const { id } = (await send(t, plan, smallBody(utrecht))).json<Held>()
  await move(id, { to: 'received' })
  const answers = await Promise.all([move(id, { to: 'returned', reason: 'Dubbel' }), erase(plan)])
  expect(answers[1].statusCode, answers[0].body).toBe(204)
  expect((await left(plan)).map(({ sent }) => sent)).toEqual([{}])
})

it('judges no more wrong tokens that come at once than of those that come in turn', async () => {
  const limited = await referralApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '1000' } })
  const { id } = await makePlan(limited)
  const guess = (_none: unknown, n: number) =>
    limited.app.inject({ url: `/v1/plans/${id}`, headers: { authorization: `Bearer wrong${n}` } })
  const answers = await Promise.all(Array.from({ length: 100 }, guess))
  expect(answers.filter(({ statusCode }) => statusCode === 404)).toHaveLength(30)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(70)
  await limited.app.close()
})
