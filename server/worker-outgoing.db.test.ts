/** What a real worker process sends, to a mail server and a desk's system that fall silent or go away at the worst moments. */
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { queueDelivery } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess, type Running } from '@stapwijzer/shared/db/testing-command.ts'
import { startMailSink, type MailSink } from './jobs/testing-smtp.ts'

const key = Buffer.alloc(32, 5)

let db: TestDatabase
let sink: MailSink
let desk: Awaited<ReturnType<typeof startDeskSystem>>
let env: Record<string, string>
const workers: Running[] = []
beforeAll(async () => {
  db = await testDatabase()
  sink = await startMailSink()
  desk = await startDeskSystem()
  env = {
    DATABASE_URL: db.logins.worker,
    SOURCES_DIR: mkdtempSync(join(tmpdir(), 'stapwijzer-no-sources-')),
    SMTP_URL: sink.url,
    DESKS_DIR: deskFolder(`http://${desk.host}/hook`),
    DESK_WEBHOOK_SECRETS: JSON.stringify({ oost: `whsec_${key.toString('base64')}` }),
    WEBHOOK_ALLOW_PRIVATE_HOSTS: desk.host,
  }
})
afterAll(async () => {
  for (const { child } of workers) child.kill('SIGKILL')
  desk.close()
  await sink.goDown()
  await db.drop()
})

/** A desk's own system: it keeps what came, and does not answer the first time. */
async function startDeskSystem() {
  const got: { headers: IncomingHttpHeaders; body: string }[] = []
  const first = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      got.push({ headers: request.headers, body })
      if (got.length > 1) response.writeHead(204).end()
      else first.resolve()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { got, first: first.promise, host, close }
}

function deskFolder(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-desks-'))
  const write = (id: string, more: object) => {
    const names = [{ name: id, from: '2020-01-01', until: null }]
    const unknown = { walkIn: null, verifiedAt: null, successor: null, sources: [{ title: 'A test' }] }
    writeFileSync(
      join(folder, `${id}.yaml`),
      JSON.stringify({ id, names, channels: [], ...unknown, ...more }),
    )
  }
  write('landelijk', { type: 'national', region: null, acceptsDigitalReferral: false })
  const webhook = { url, secretName: 'oost' }
  write('oost', { type: 'leerwerkloket', region: 'oost', acceptsDigitalReferral: true, webhook })
  return folder
}

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

type Stored = { state: string; to: string | null; failure: string | null }
async function stored(id: string): Promise<Stored> {
  const [row] = await system(
    (sql) => sql<Stored[]>`
      select case when sent_at is not null then 'sent' when attempts > 0 then 'failing' else 'waiting' end as state,
        message->>'to' as to, last_failure as failure from private.outbox where id = ${id}`,
  )
  return row!
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(50)
}
const mailIs = (id: string, state: string) => until(async () => (await stored(id)).state === state)
const delivered = () =>
  until(
    async () =>
      (await system((sql) => sql`select from private.delivery where delivered_at is not null`)).length > 0,
  )

function startWorker(): Running {
  const worker = startProcess('server/worker.ts', [], env)
  workers.push(worker)
  return worker
}

async function kill(worker: Running): Promise<void> {
  worker.child.kill('SIGKILL')
  await worker.ended
}

const messageIds = () => sink.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]?.trim())

test('case 54: kill -9 of the worker between storing and mailing, then an outage: exactly one mail', async () => {
  const sanne = await store('sanne@voorbeeld.nl')
  const referral = { id: randomUUID(), deskId: 'oost', state: 'submitted' } as const
  const about = { at: new Date(), publicUrl: 'https://stap.example' }
  await db.tx('app', (tx) => queueDelivery(tx, 'referral.submitted', referral, about))
  sink.silence = { to: 'sanne@voorbeeld.nl', when: 'recipient' }
  const first = startWorker()
  await Promise.all([sink.silent(), desk.first])
  // Both wait for somebody outside, and the database for neither.
  await delay(1000)
  const open = await db.pool`
    select state, query from pg_stat_activity where datname = current_database() and xact_start is not null
      and application_name = 'stapwijzer-worker' and now() - xact_start > interval '0.5 seconds'`
  expect([...open]).toEqual([])
  await kill(first)
  expect(sink.mails).toEqual([])
  expect(await stored(sanne)).toMatchObject({ state: 'waiting', to: 'sanne@voorbeeld.nl' })

  await sink.goDown()
  const second = startWorker()
  await Promise.all([mailIs(sanne, 'failing'), delivered()])
  expect(await stored(sanne)).toMatchObject({ failure: 'connection', to: 'sanne@voorbeeld.nl' })
  await kill(second)

  // The pause before the next attempt is over.
  await system((sql) => sql`update private.outbox set next_attempt_at = now()`)
  const bram = await store('bram@voorbeeld.nl')
  sink.silence = { to: 'bram@voorbeeld.nl', when: 'taken' }
  await sink.comeBack()
  const third = startWorker()
  await sink.silent()
  await kill(third)
  expect(await stored(sanne)).toEqual({ state: 'sent', to: null, failure: null })
  expect(messageIds()).toEqual([`<${sanne}@stapwijzer>`, `<${bram}@stapwijzer>`])

  // Killed after the mail server took the second mail and before that was noted: it comes again, and can be told by its id.
  sink.silence = null
  const fourth = startWorker()
  await mailIs(bram, 'sent')
  // What comes while it runs goes out by itself, without the clock of the queue.
  await db.pool`delete from pgboss.schedule`
  await db.pool`delete from pgboss.job where name in ('mail', 'deliveries')`
  const later = await store('later@voorbeeld.nl')
  await mailIs(later, 'sent')
  fourth.child.kill('SIGTERM')
  expect(await fourth.ended).toMatchObject({ code: 0 })
  expect(messageIds()).toEqual([sanne, bram, bram, later].map((id) => `<${id}@stapwijzer>`))

  // The system of the desk got its message again too, with the same id, signed each time.
  expect(desk.got).toHaveLength(2)
  for (const { headers, body } of desk.got) {
    expect(headers['webhook-id']).toBe(desk.got[0]?.headers['webhook-id'])
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
    const signature = createHmac('sha256', key).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${signature}`)
    expect(JSON.parse(body)).toMatchObject({ type: 'referral.submitted', data: { id: referral.id } })
  }
}, 600_000)
