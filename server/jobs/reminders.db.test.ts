import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { promiseFor } from '@stapwijzer/shared/domain/referral/promise.ts'
import type { DeskToReach } from '../desks/reach-desk.ts'
import { keepWatch, type Watch } from './reminders.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const system = <T>(work: (sql: Sql) => Promise<T>) =>
  db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return work(tx.sql)
  })

const loket: DeskToReach = {
  id: 'loket',
  name: 'Loket Midden',
  ways: [{ kind: 'phone', value: '030 123 45 67' }],
  mailbox: 'post@loket.example',
  escalation: 'chef@loket.example',
  webhook: { url: 'https://loket.example/hook', secretName: 'loket' },
}
const national = {
  name: 'werkcentrum.nl',
  ways: [{ kind: 'website' as const, value: 'https://werkcentrum.nl' }],
}
let desks: Pick<Watch, 'findDesk' | 'national'>
beforeEach(async () => {
  desks = { findDesk: () => loket, national }
  await system(async (sql) => {
    await sql`delete from private.referral`
    await sql`delete from private.outbox`
    await sql`delete from private.delivery`
  })
})

/** Sent by Sanne on Tuesday 24 November 2026: receipt by the 26th, contact by 1 December. */
async function referral(
  state = 'submitted',
  more: { restricted?: boolean; email?: string } = {},
): Promise<string> {
  const id = randomUUID()
  const at = '2026-11-24T10:00:00Z'
  const { receiptBy, contactBy } = promiseFor('2026-11-24')
  const contact = { name: 'Sanne Zwart', ...(more.email ? { email: more.email } : {}) }
  const restrictedAt = more.restricted ? at : null
  await system(async (sql) => {
    await sql`insert into private.referral (id, plan_id, token_hash, idempotency_key, request_hash, desk_id, desk_name, state,
      sent, arrangement, receipt_by, contact_by, created_at, updated_at, restricted_at)
      values (${id}, ${randomUUID()}, ${id}, 'k', 'h', 'loket', 'Loket Midden', ${state},
      ${sql.json({ contact, question: 'Kan ik verpleger worden?' })}, '{}', ${receiptBy}, ${contactBy}, ${at}, ${at}, ${restrictedAt})`
    await sql`insert into private.referral_event (referral_id, number, to_state, at, actor)
      values (${id}, 1, 'submitted', ${at}, 'person')`
  })
  return id
}

const none = { 'receipt-due': 0, 'receipt-late': 0, 'contact-late': 0, lapsed: 0 }
const run = (day: string, hour = '09') =>
  keepWatch(db, {
    ...desks,
    publicUrl: 'https://stap.example',
    today: day,
    now: new Date(`${day}T${hour}:00:00Z`),
  })

type Message = { to: string; subject: string; text: string }
const mails = () =>
  system(async (sql) => [
    ...(await sql<{ kind: string; message: Message }[]>`
      select kind, message from private.outbox order by created_at, kind, message->>'to'`),
  ])
const sentTo = async () => (await mails()).map(({ kind, message }) => `${kind} ${message.to}`)
const audited = (id: string) =>
  db.read(
    'audit',
    ({ sql }) =>
      sql<{ action: string; actor: string }[]>`
        select action, actor from audit.line where object = ${`referral/${id}`} order by id`,
  )

describe('a desk that does nothing', () => {
  test('is reminded, then who is above it hears, then the referral lapses and its person hears whom to call', async () => {
    const id = await referral('submitted', { email: 'sanne@voorbeeld.nl' })
    const reference = `SW-${id.slice(0, 8).toUpperCase()}`
    expect(await run('2026-11-25')).toEqual(none)
    expect(await run('2026-11-26')).toEqual({ ...none, 'receipt-due': 1 })
    expect(await run('2026-11-26', '15')).toEqual(none)
    expect(await run('2026-11-27')).toEqual({ ...none, 'receipt-late': 1 })
    for (const day of ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'])
      expect(await run(day)).toEqual(none)
    expect(await sentTo()).toEqual([
      'desk-receipt-due post@loket.example',
      'desk-receipt-late chef@loket.example',
    ])

    expect(await run('2026-12-02')).toEqual({ ...none, lapsed: 1 })
    expect(await run('2026-12-02', '15')).toEqual(none)
    expect((await sentTo()).slice(2)).toEqual([
      'desk-lapsed chef@loket.example',
      'desk-lapsed post@loket.example',
      'person-lapsed sanne@voorbeeld.nl',
    ])
    const written = await mails()
    expect(written.at(-1)?.message).toEqual({
      to: 'sanne@voorbeeld.nl',
      subject: `Nieuws over je vraag ${reference}`,
      text: expect.stringContaining('Loket Midden.\nTelefoon: 030 123 45 67\n') as string,
    })
    expect(written.at(-1)?.message.text).toContain('https://werkcentrum.nl')
    for (const { message } of written) {
      expect(message.text).toContain(reference)
      expect(JSON.stringify({ ...message, to: '' })).not.toMatch(/sanne|zwart|verpleger/i)
    }
    const [row] = await system(
      (sql) => sql`
      select r.state, r.version, r.closed_at, e.from_state, e.to_state, e.actor, d.event, d.body
      from private.referral r join private.referral_event e on e.referral_id = r.id and e.number = r.version
      join private.delivery d on d.referral_id = r.id where r.id = ${id}`,
    )
    expect(row).toEqual({
      state: 'lapsed',
      version: 2,
      closed_at: new Date('2026-12-02T09:00:00Z'),
      from_state: 'submitted',
      to_state: 'lapsed',
      actor: 'system',
      event: 'referral.lapsed',
      body: {
        type: 'referral.lapsed',
        timestamp: '2026-12-02T09:00:00.000Z',
        data: {
          id,
          reference,
          desk: 'loket',
          state: 'lapsed',
          link: `https://stap.example/loket/verwijzing/${id}`,
        },
      },
    })
    // Each time one line.
    expect([...(await audited(id))]).toEqual([
      { action: 'referral.remind', actor: 'system' },
      { action: 'referral.remind', actor: 'system' },
      { action: 'referral.lapse', actor: 'system' },
    ])
  })

  test('case 96: when the audit line cannot be written, nothing lapses and nobody is told', async () => {
    await referral()
    await run('2026-11-27')
    await db.pool`alter table audit.line add constraint full_disk check (action <> 'referral.lapse') not valid`
    const before = await mails()
    await expect(run('2026-12-02')).rejects.toThrow(/full_disk/)
    await db.pool`alter table audit.line drop constraint full_disk`
    expect(await mails()).toEqual(before)
    expect(await run('2026-12-02')).toEqual({ ...none, lapsed: 1 })
  })

  test('confirmed but nobody was in touch: who is above it hears once; the mailbox when it has nobody above', async () => {
    await referral('received')
    desks = { findDesk: () => ({ ...loket, escalation: undefined }), national }
    expect(await run('2026-12-02')).toEqual({ ...none, 'contact-late': 1 })
    expect(await run('2026-12-03')).toEqual(none)
    expect(await sentTo()).toEqual(['desk-contact-late post@loket.example'])
  })
})

test('a referral that its person had left alone is not looked at', async () => {
  const id = await referral('submitted', { restricted: true })
  for (const day of ['2026-11-26', '2026-11-27', '2026-12-02']) expect(await run(day)).toEqual(none)
  expect(await mails()).toEqual([])
  expect(await audited(id)).toHaveLength(0)
})

test('case 59: two workers at once, and a day that comes twice, tell nothing twice', async () => {
  await referral()
  await referral()
  const both = await Promise.all([run('2026-11-27'), run('2026-11-27')])
  expect(both.reduce((sum, counts) => sum + counts['receipt-late'], 0)).toBe(2)
  expect(await run('2026-11-26')).toEqual({ ...none, 'receipt-due': 2 })
  expect(await run('2026-11-27')).toEqual(none)
  expect((await sentTo()).filter((mail) => mail.startsWith('desk-receipt-late'))).toHaveLength(2)
})

test('without a desk file and an address of the person nobody is written to, and it lapses all the same', async () => {
  desks = { findDesk: () => undefined, national: null }
  await referral()
  await run('2026-11-27')
  expect(await run('2026-12-02')).toEqual({ ...none, lapsed: 1 })
  expect(await mails()).toEqual([])
})
