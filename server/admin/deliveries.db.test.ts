/** Messages to the systems of desks as the platform admin sees them, and trying one again. */
import { randomUUID } from 'node:crypto'
import {
  deliveryStates,
  type AdminDelivery,
  type DeliveryList,
} from '@stapwijzer/shared/api/admin-deliveries.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicUrl, referralApp, signedIn, utrecht } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { auditLines, putDelivery } from './testing.ts'

let t: TestApp
let dina: string
const ids = {} as Record<AdminDelivery['state'], string>
beforeAll(async () => {
  t = await referralApp()
  dina = await signedIn(t, 'dina')
  for (const state of deliveryStates) ids[state] = await putDelivery(t, state)
})
afterAll(() => t.close())

const list = async (query = '') =>
  (
    await t.app.inject({ url: `/v1/admin/deliveries${query}`, headers: { cookie: dina } })
  ).json<DeliveryList>()
const retry = (id: string, cookie = dina) =>
  t.app.inject({
    method: 'POST',
    url: `/v1/admin/deliveries/${id}/retry`,
    headers: { cookie, origin: publicUrl },
  })

test('what was given up comes first; counts of all; a line in the log for each look', async () => {
  const found = await list()
  expect(found).toMatchObject({
    total: 4,
    counts: { 'given-up': 1, failing: 1, waiting: 1, delivered: 1 },
  })
  expect(found.items.map(({ state }) => state)).toEqual(['given-up', 'failing', 'waiting', 'delivered'])
  expect(found.items[0]).toMatchObject({
    id: ids['given-up'],
    desk: { id: utrecht, name: 'Leerwerkloket regio Utrecht' },
    event: 'referral.submitted',
    attempts: 3,
    failure: 'refused',
    nextAttemptAt: null,
  })
  expect(await list('?state=waiting')).toMatchObject({ total: 1, items: [{ id: ids.waiting }] })
  expect(await auditLines(t, 'delivery.list')).toHaveLength(2)
})

test('what was given up is tried again from the start; what was delivered is not', async () => {
  expect((await retry(ids['given-up'])).json<AdminDelivery>()).toMatchObject({
    state: 'waiting',
    attempts: 0,
    failure: null,
    endedAt: null,
    nextAttemptAt: t.deps.now().toISOString(),
  })
  expect((await retry(ids.delivered)).statusCode).toBe(409)
  expect((await retry(randomUUID())).statusCode).toBe(404)
  expect((await retry('x')).statusCode).toBe(404)
  expect((await retry(ids.failing, await signedIn(t, 'anna'))).statusCode).toBe(403)
  expect(await list()).toMatchObject({ counts: { 'given-up': 0, failing: 1, waiting: 2, delivered: 1 } })
  const lines = await auditLines(t, 'delivery.retry')
  expect(lines.map(({ result }) => result)).toEqual(['ok', 'refused: 409', 'refused: 404', 'refused: 404'])
})
