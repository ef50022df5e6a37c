import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queueDelivery } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { DeliveryFailure } from '@stapwijzer/shared/domain/referral/delivery.ts'
import { pauses, sendDueDeliveries, type Receivers } from './deliveries.ts'
import { signedHeaders } from './webhook-signature.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const start = new Date('2026-11-24T10:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const running = new AbortController().signal
const key = Buffer.alloc(32, 7)
const hook = (name: string) => ({ url: `https://${name}.example/hook`, secretName: name })
const hooks: Record<string, ReturnType<typeof hook> | undefined> = {
  oost: hook('oost'),
  west: hook('west'),
  noord: hook('constructor'),
}

type Sent = { address: string; headers: Record<string, string>; body: string }
let sent: Sent[]
let answer: (address: string) => DeliveryFailure | null
let receivers: Receivers
beforeEach(async () => {
  sent = []
  answer = () => null
  receivers = {
    webhookOf: (id) => hooks[id],
    secrets: { oost: [key], west: [key, Buffer.alloc(32, 8)] },
    send: (address, headers, body) => {
      sent.push({ address, headers, body })
      return Promise.resolve(answer(address))
    },
  }
  await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    await tx.sql`delete from private.delivery`
  })
})

/** As a request does: in the scope of a desk or a person, which may queue but not read. */
async function queue(deskId: string): Promise<string> {
  const id = randomUUID()
  await db.tx('app', (tx) =>
    queueDelivery(
      tx,
      'referral.submitted',
      { id, deskId, state: 'submitted' },
      { at: start, publicUrl: 'https://stap.example' },
    ),
  )
  return id
}
const run = (minutes: number) => sendDueDeliveries(db, receivers, () => after(minutes), running)
const rows = () =>
  db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return [
      ...(await tx.sql`
        select id, desk_id as desk, attempts, last_failure as failure, delivered_at is not null as delivered,
          given_up_at is not null as "givenUp" from private.delivery order by desk_id, created_at`),
    ]
  })
const counts = { delivered: 0, failed: 0, givenUp: 0, waiting: 0 }

test('a message says what happened and where to look, signed with a fixed id and the time of the attempt', async () => {
  const id = await queue('oost')
  answer = () => 'error'
  expect(await run(0)).toEqual({ ...counts, failed: 1, waiting: 1 })
  answer = () => null
  expect(await run(0.5)).toEqual({ ...counts, waiting: 1 })
  expect(await run(1)).toEqual({ ...counts, delivered: 1 })
  expect(await run(2)).toEqual(counts)
  const [row] = await rows()
  expect(row).toMatchObject({ attempts: 2, delivered: true, failure: null, givenUp: false })
  const [first, second] = sent
  expect(JSON.parse(second!.body)).toEqual({
    type: 'referral.submitted',
    timestamp: '2026-11-24T10:00:00.000Z',
    data: {
      id,
      reference: `SW-${id.slice(0, 8).toUpperCase()}`,
      desk: 'oost',
      state: 'submitted',
      link: `https://stap.example/loket/verwijzing/${id}`,
    },
  })
  expect(second!.body).toBe(first!.body)
  expect(second).toMatchObject({
    address: 'https://oost.example/hook',
    headers: signedHeaders(String(row?.id), second!.body, [key], after(1)),
  })
  expect(first!.headers['webhook-id']).toBe(second!.headers['webhook-id'])
})

test('tried again with growing pauses for three days, then given up and left alone', async () => {
  await queue('oost')
  answer = () => 'time-out'
  let minutes = 0
  for (const pause of pauses) {
    expect(await run(minutes)).toEqual({ ...counts, failed: 1, waiting: 1 })
    expect(await run(minutes + pause - 0.1)).toEqual({ ...counts, waiting: 1 })
    minutes += pause
  }
  expect(minutes).toBe(3 * 24 * 60)
  expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses)
  expect(await run(minutes)).toEqual({ ...counts, givenUp: 1 })
  expect(await run(minutes + 100_000)).toEqual(counts)
  expect(await rows()).toMatchObject([{ attempts: 10, failure: 'time-out', givenUp: true, delivered: false }])
})

test('a system that fails holds up no other desk, and is asked once a turn', async () => {
  for (const desk of ['oost', 'west', 'oost', 'west']) await queue(desk)
  answer = (address) => (address.includes('oost') ? 'connection' : null)
  expect(await run(0)).toEqual({ ...counts, delivered: 2, failed: 1, waiting: 2 })
  expect(sent.filter(({ address }) => address.includes('oost'))).toHaveLength(1)
})

test('410, and a desk without a webhook: given up at once; without a secret it waits for one', async () => {
  for (const desk of ['oost', 'zuid', 'weg', 'noord']) await queue(desk)
  answer = () => 'gone'
  expect(await run(0)).toEqual({ ...counts, givenUp: 3, failed: 1, waiting: 1 })
  expect(await rows()).toMatchObject([
    { desk: 'noord', failure: 'no-secret', givenUp: false },
    { desk: 'oost', failure: 'gone', givenUp: true },
    { desk: 'weg', failure: 'no-webhook', givenUp: true },
    { desk: 'zuid', failure: 'no-webhook', givenUp: true },
  ])
})

test('two workers at once send each message once', async () => {
  for (const desk of ['oost', 'west', 'oost', 'west']) await queue(desk)
  await Promise.all([run(0), run(0)])
  expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
  expect(sent).toHaveLength(4)
})
