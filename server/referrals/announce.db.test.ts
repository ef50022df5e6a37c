/** What the system of a desk hears: every event once, without a word of the person. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../testing.ts'
import {
  amersfoort,
  makePlan,
  publicUrl,
  referralApp,
  send,
  sent,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from './testing.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await referralApp({ env: { DESKS_DIR: desksWithSystem() } })
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

/** The desks of the product; that of Utrecht has a system of its own. */
function desksWithSystem(): string {
  const shipped = new URL('../desks/register/', import.meta.url)
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-desks-'))
  for (const file of readdirSync(shipped)) copyFileSync(new URL(file, shipped), join(folder, file))
  const path = join(folder, `${utrecht}.yaml`)
  const webhook = 'webhook: { url: "https://loket.example/hook", secretName: utrecht }\n'
  writeFileSync(path, readFileSync(path, 'utf8') + webhook)
  return folder
}

type Delivery = { desk: string; event: string; body: { type: string; data: Record<string, string> } }
const deliveries = (id: string) =>
  t.db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return [
      ...(await tx.sql<Delivery[]>`
        select desk_id as desk, event, body from private.delivery where referral_id = ${id}`),
    ]
  })
const events = async (id: string) => (await deliveries(id)).map(({ event }) => event).toSorted()

const asPerson = ({ id, token }: Held, method: 'POST' | 'DELETE', what: string) =>
  t.app.inject({
    method,
    url: `/v1/referrals/${id}/${what}`,
    headers: { authorization: `Bearer ${token}` },
  })

async function move(id: string, version: number, body: object): Promise<void> {
  const headers = { cookie: anna, origin: publicUrl, 'if-match': `"${version}"` }
  const answer = await t.app.inject({
    method: 'POST',
    url: `/v1/desk/referrals/${id}/transitions`,
    headers,
    payload: body,
  })
  expect(answer.statusCode, answer.body).toBe(200)
}

test('sent, an appointment cancelled, left alone, going on, taken back: each once, without a word of the person', async () => {
  const held = await sent(t, utrecht)
  await move(held.id, 1, { to: 'received' })
  await move(held.id, 2, { to: 'planned', at: '2030-01-02T09:00:00Z' })
  // Twice is once.
  for (const what of ['appointment-cancellation', 'appointment-cancellation', 'restriction', 'restriction']) {
    expect((await asPerson(held, 'POST', what)).statusCode).toBe(200)
  }
  expect((await asPerson(held, 'DELETE', 'restriction')).statusCode).toBe(204)
  expect((await asPerson(held, 'POST', 'withdrawal')).statusCode).toBe(200)
  const told = await deliveries(held.id)
  expect(await events(held.id)).toEqual([
    'referral.appointment-cancelled',
    'referral.restricted',
    'referral.restriction-lifted',
    'referral.submitted',
    'referral.withdrawn',
  ])
  for (const { desk, event, body } of told) {
    expect({ desk, type: body.type, of: body.data.desk }).toEqual({ desk: utrecht, type: event, of: utrecht })
    expect(Object.keys(body.data).toSorted()).toEqual(['desk', 'id', 'link', 'reference', 'state'])
    expect(JSON.stringify(body)).not.toMatch(/sanne|voorbeeld|opleiding/i)
  }
})

test('forwarded: the desk that had it hears that; one without a system of its own hears nothing this way', async () => {
  const held = await sent(t, utrecht)
  await move(held.id, 1, { to: 'received' })
  await move(held.id, 2, { to: 'forwarded', forwardTo: amersfoort, reason: 'Dit is hun regio.' })
  expect(await events(held.id)).toEqual(['referral.forwarded', 'referral.submitted'])
  expect(await events((await sent(t, amersfoort)).id)).toEqual([])
})

test('erasing the plan takes back what was sent, and the desk hears that too', async () => {
  const plan = await makePlan(t)
  const { id } = (await send(t, plan, smallBody(utrecht))).json<Held>()
  const headers = { authorization: `Bearer ${plan.token}`, 'if-match': '*' }
  const answer = await t.app.inject({ method: 'DELETE', url: `/v1/plans/${plan.id}`, headers })
  expect(answer.statusCode).toBe(204)
  expect(await events(id)).toEqual(['referral.submitted', 'referral.withdrawn'])
})

test('when the message cannot be queued, nothing is sent', async () => {
  await t.db
    .pool`alter table private.delivery add constraint full_disk check (event <> 'referral.submitted') not valid`
  const plan = await makePlan(t)
  expect((await send(t, plan, smallBody(utrecht))).statusCode).toBe(500)
  await t.db.pool`alter table private.delivery drop constraint full_disk`
  const list = await t.app.inject({
    url: `/v1/plans/${plan.id}/referrals`,
    headers: { authorization: `Bearer ${plan.token}` },
  })
  expect(list.json()).toMatchObject({ items: [] })
})
