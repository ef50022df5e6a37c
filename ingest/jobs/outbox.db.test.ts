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
const queue = (to: string) =>
  system(
    (sql) => sql`
    insert into private.outbox (kind, message, created_at, next_attempt_at)
    values ('test', ${sql.json({ to, subject: 'Onderwerp', text: 'Tekst' })}, ${start}, ${start})`,
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
