/** The numbers beside the views of a queue, held against the lists that they stand for. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueueCounts } from '@stapwijzer/shared/api/desk-work.ts'
import { isOver, referralStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { TestApp } from '../testing.ts'
import { amersfoort, referralApp, sent, signedIn, utrecht } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

const open = referralStates
  .filter((state) => !isOver(state))
  .map((state) => `state=${state}`)
  .join('&')
const lists = {
  open: open,
  submitted: 'state=submitted',
  overdue: 'overdue=true',
  mine: `mine=true&${open}`,
  unassigned: `unassigned=true&${open}`,
}

test('each number is that of its list, at the own desks only, without a line in the audit log', async () => {
  const [first, second, third] = [await sent(t, utrecht), await sent(t, utrecht), await sent(t, utrecht)]
  for (const place of [utrecht, amersfoort]) await sent(t, place)
  const [anna, bram] = [await signedIn(t, 'anna'), await signedIn(t, 'bram')]
  const ask = (url: string, cookie: string, method: 'GET' | 'POST' = 'GET', payload?: object) =>
    t.app.inject({ method, url: `/v1/desk/${url}`, headers: { cookie, 'if-match': '*' }, payload })
  const counts = async (cookie: string) => (await ask('queue-counts', cookie)).json<QueueCounts>()
  const totals = async (cookie: string) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(lists).map(async ([name, query]) => {
          const answer = await ask(`referrals?${query}`, cookie)
          return [name, answer.json<{ total: number }>().total] as const
        }),
      ),
    )
  await ask(`referrals/${first.id}/transitions`, anna, 'POST', { to: 'received' })
  await ask(`referrals/${second.id}/transitions`, anna, 'POST', { to: 'received' })
  await ask(`referrals/${second.id}/transitions`, anna, 'POST', { to: 'returned', reason: 'Dubbel' })
  t.setNow('2026-11-30T09:00:00Z')
  await t.app.inject({
    method: 'POST',
    url: `/v1/referrals/${third.id}/restriction`,
    headers: { authorization: `Bearer ${third.token}` },
  })
  const [again, other] = [await signedIn(t, 'anna'), await signedIn(t, 'bram')]
  expect(await counts(again)).toEqual({ open: 3, submitted: 2, overdue: 1, mine: 1, unassigned: 2 })
  expect(await counts(again)).toEqual(await totals(again))
  expect(await counts(other)).toEqual({ open: 1, submitted: 1, overdue: 1, mine: 0, unassigned: 1 })
  expect((await ask('queue-counts', bram)).statusCode).toBe(401)

  const lines = () => t.db.pool`select count(*)::int as lines from audit.line`
  const before = await lines()
  await counts(again)
  expect(await lines()).toEqual(before)
})
