import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sendDueMails, type OutgoingMail } from './outbox.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const start = new Date('2026-11-24T10:00:00Z')
const running = new AbortController().signal
const after = (minutes: number) => () => new Date(start.getTime() + minutes * 60_000)

const system = <T>(work: (sql: Parameters<Parameters<TestDatabase['tx']>[1]>[0]['sql']) => Promise<T>) =>
  db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return work(tx.sql)
  })
const queue = (
  to: string,
  about: { kind: string; referralId: string | null } = { kind: 'test', referralId: null },
) =>
  system(
    (sql) => sql`
    insert into private.outbox (kind, referral_id, message, created_at, next_attempt_at)
    values (${about.kind}, ${about.referralId}, ${sql.json({ to, subject: 'Onderwerp', text: 'Tekst' })}, ${start}, ${start})`,
  )
const rows = () =>
  system(
    (sql) =>
      sql`select message, attempts, last_failure, sent_at, next_attempt_at from private.outbox order by id`,
  )

beforeEach(() => system((sql) => sql`delete from private.outbox`))

describe('mail in the outbox', () => {
  test('case 54: waits while the mail server is down and goes out exactly once after it is back', async () => {
    await queue('a@example.org')
    const sent: OutgoingMail[] = []
    let down = true
    const send = (mail: OutgoingMail) => {
      if (down) return Promise.reject(Object.assign(new Error('a@example.org?'), { code: 'ECONNREFUSED' }))
      sent.push(mail)
      return Promise.resolve()
    }
    expect(await sendDueMails(db, send, after(0), running)).toEqual({ sent: 0, failed: 1, waiting: 1 })
    expect([...(await rows())]).toMatchObject([{ attempts: 1, last_failure: 'connection' }])
    expect(await sendDueMails(db, send, after(0.5), running)).toEqual({ sent: 0, failed: 0, waiting: 1 })
    down = false
    expect(await sendDueMails(db, send, after(1), running)).toEqual({ sent: 1, failed: 0, waiting: 0 })
    expect(await sendDueMails(db, send, after(2), running)).toEqual({ sent: 0, failed: 0, waiting: 0 })
    expect(sent).toMatchObject([{ to: 'a@example.org', subject: 'Onderwerp', text: 'Tekst' }])
    expect(sent[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@stapwijzer>$/)
    expect([...(await rows())]).toMatchObject([{ message: null, attempts: 2, last_failure: null }])
  })
  test('a mail to a person that fails while they take their question back is forgotten, not tried again', async () => {
    const [referral] = await system(
      (sql) => sql<{ id: string }[]>`
        insert into private.referral (plan_id, token_hash, idempotency_key, request_hash, desk_id, desk_name, state, sent,
          receipt_by, contact_by, created_at, updated_at)
        values (gen_random_uuid(), 'r', 'k', 'q', 'd', 'Loket', 'received', '{"contact":{}}', '2026-12-01', '2026-12-04',
          ${start}, ${start}) returning id`,
    )
    await queue('a@example.org', { kind: 'person-news', referralId: referral!.id })
    await queue('desk@example.org', { kind: 'desk-new', referralId: referral!.id })
    const send = async () => {
      await system((sql) => sql`update private.referral set state = 'withdrawn', sent = '{}'`)
      throw Object.assign(new Error('down'), { code: 'ECONNREFUSED' })
    }
    expect(await sendDueMails(db, send, after(0), running)).toMatchObject({ failed: 2, waiting: 1 })
    expect([...(await rows())]).toMatchObject([{ message: { to: 'desk@example.org' } }])
  })
  test('case 54: while a mail server is slow no transaction is open and no row is locked', async () => {
    await queue('a@example.org')
    let seen: unknown
    const send = async () => {
      const [open] = await db.pool<{ transactions: number }[]>`
        select count(*) filter (where xact_start is not null)::int as transactions from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`
      const free = await system((sql) => sql`select id from private.outbox for update skip locked`)
      seen = { ...open, free: free.length }
    }
    expect(await sendDueMails(db, send, after(0), running)).toMatchObject({ sent: 1 })
    expect(seen).toEqual({ transactions: 0, free: 1 })
  })
  test('a mail that another process has in hand is left to it, and the others go', async () => {
    for (const n of [1, 2, 3]) await queue(`${n}@example.org`)
    const sent: string[] = []
    const gate = Promise.withResolvers<void>()
    const began = Promise.withResolvers<void>()
    const slow = async (mail: OutgoingMail) => {
      began.resolve()
      await gate.promise
      sent.push(`slow ${mail.to}`)
    }
    const first = new AbortController()
    const one = sendDueMails(db, slow, after(0), first.signal)
    await began.promise
    const quick = (mail: OutgoingMail) => Promise.resolve(void sent.push(`quick ${mail.to}`))
    expect(await sendDueMails(db, quick, after(0), running)).toEqual({ sent: 2, failed: 0, waiting: 1 })
    first.abort()
    gate.resolve()
    expect(await one).toEqual({ sent: 1, failed: 0, waiting: 0 })
    expect(sent.map((text) => text.split(' ')[0])).toEqual(['quick', 'quick', 'slow'])
    expect(new Set(sent.map((text) => text.split(' ')[1])).size).toBe(3)
  })
  test('two workers at once send each mail once', async () => {
    for (const n of [1, 2, 3, 4]) await queue(`${n}@example.org`)
    const sent: string[] = []
    const send = async (mail: OutgoingMail) => {
      await new Promise((done) => setTimeout(done, 20))
      sent.push(mail.to)
    }
    await Promise.all([sendDueMails(db, send, after(0), running), sendDueMails(db, send, after(0), running)])
    expect(sent.sort()).toEqual(['1@example.org', '2@example.org', '3@example.org', '4@example.org'])
  })
  test('without a mail server nothing is sent and everything is counted', async () => {
    await queue('a@example.org')
    expect(await sendDueMails(db, null, after(0), running)).toEqual({ sent: 0, failed: 0, waiting: 1 })
    expect([...(await rows())]).toMatchObject([{ attempts: 0, sent_at: null }])
  })
})
