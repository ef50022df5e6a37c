/** Mail of a real worker process, to a mail server that falls silent or goes away at the worst moments. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess, type Running } from './testing.ts'
import { startMailSink, type MailSink } from './testing-smtp.ts'

let db: TestDatabase
let sink: MailSink
let env: Record<string, string>
beforeAll(async () => {
  db = await testDatabase()
  sink = await startMailSink()
  const sources = mkdtempSync(join(tmpdir(), 'stapwijzer-no-sources-'))
  env = { DATABASE_URL: db.url, SOURCES_DIR: sources, SMTP_URL: sink.url }
})
afterAll(async () => {
  await sink.goDown()
  await db.drop()
})

const system = <T>(work: (sql: Sql) => Promise<T>) =>
  db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return work(tx.sql)
  })

/** Stores a mail that is due, as a request does; gives its id. */
async function store(to: string): Promise<string> {
  const message = { to, subject: 'Nieuws over je vraag', text: 'Er is nieuws.' }
  const [row] = await system(
    (sql) => sql<{ id: string }[]>`
      insert into private.outbox (kind, message, created_at, next_attempt_at)
      values ('person-news', ${sql.json(message)}, now(), now()) returning id`,
  )
  return row!.id
}

type Stored = { state: string; message: object | null; failure: string | null }
async function stored(id: string): Promise<Stored> {
  const [row] = await system(
    (sql) => sql<Stored[]>`
      select case when sent_at is not null then 'sent' when attempts > 0 then 'failing' else 'waiting' end as state,
        message, last_failure as failure from private.outbox where id = ${id}`,
  )
  return row!
}

async function until(id: string, state: string): Promise<Stored> {
  for (;;) {
    const row = await stored(id)
    if (row.state === state) return row
    await delay(50)
  }
}

const startWorker = (): Running => startProcess('worker.ts', [], env)

async function kill(worker: Running): Promise<void> {
  worker.child.kill('SIGKILL')
  await worker.ended
}

async function stop(worker: Running): Promise<void> {
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toMatchObject({ code: 0 })
}

const messageIds = () => sink.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]?.trim())

test('case 54: kill -9 of the worker between storing and mailing, then an outage: exactly one mail', async () => {
  const id = await store('sanne@voorbeeld.nl')
  sink.silence = 'recipient'
  const first = startWorker()
  await sink.silent()
  await kill(first)
  expect(sink.mails).toEqual([])
  expect(await stored(id)).toMatchObject({ state: 'waiting', message: { to: 'sanne@voorbeeld.nl' } })

  await sink.goDown()
  const second = startWorker()
  expect(await until(id, 'failing')).toMatchObject({
    failure: 'connection',
    message: { to: 'sanne@voorbeeld.nl' },
  })
  await kill(second)

  sink.silence = 'never'
  await sink.comeBack()
  // The pause before the next attempt is over.
  await system((sql) => sql`update private.outbox set next_attempt_at = now()`)
  const third = startWorker()
  expect(await until(id, 'sent')).toMatchObject({ message: null, failure: null })
  await stop(third)

  expect(messageIds()).toEqual([`<${id}@stapwijzer>`])
  expect(sink.mails[0]).toMatch(/^To: sanne@voorbeeld\.nl\r$/m)
}, 120_000)

test('killed after the mail server took the mail and before that was noted: the second mail has the same Message-ID', async () => {
  const before = messageIds()
  const id = await store('sanne@voorbeeld.nl')
  sink.silence = 'taken'
  const first = startWorker()
  await sink.silent()
  await kill(first)
  sink.silence = 'never'
  const second = startWorker()
  await until(id, 'sent')
  await stop(second)
  expect(messageIds()).toEqual([...before, `<${id}@stapwijzer>`, `<${id}@stapwijzer>`])
}, 120_000)
