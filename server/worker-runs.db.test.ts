/** The worker with sources of its own, on a server that does what a test wants. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { outageLog } from './jobs/outage.ts'
import { startQueue } from './jobs/queue.ts'
import { startFeedServer, type FeedServer } from '@stapwijzer/ingest/net/testing.ts'
import { liveCourses } from '@stapwijzer/ingest/pipeline/testing.ts'
import { startProcess, type Running } from '@stapwijzer/shared/db/testing-command.ts'
import { csvMapping } from '@stapwijzer/ingest/testing.ts'

let db: TestDatabase
let server: FeedServer
let env: Record<string, string>
/** The slow feed sends its first line and then nothing, while this is true. */
let hangs = true
let asked = Promise.withResolvers<void>()

beforeAll(async () => {
  db = await testDatabase()
  await makeQueues(db.logins.worker)
  server = await startFeedServer({
    '/traag.csv': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      asked.resolve()
      if (hangs) response.write('Code;Titel\n')
      else response.end('Code;Titel\n1;Lassen\n')
    },
    '/weg.csv': (_, response) => void response.writeHead(503).end(),
    '/kapot.csv': (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/csv' }).end('Heel;Anders\n1;2\n'),
  })
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-sources-'))
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(csvMapping))
  for (const id of ['traag', 'weg', 'kapot']) {
    const source = {
      id,
      name: id,
      format: 'csv',
      from: `${server.origin}/${id}.csv`,
      mapping: 'mapping.json',
    }
    writeFileSync(join(folder, `${id}.yaml`), JSON.stringify({ ...source, schedule: '0 5 * * *' }))
  }
  env = {
    DATABASE_URL: db.logins.worker,
    SOURCES_DIR: folder,
    FEED_ALLOW_PRIVATE_HOSTS: server.hostPort,
    OPERATOR_MAIL: 'beheer@x.example',
  }
})
afterAll(async () => {
  await server.close()
  await db.drop()
})

/** As the worker makes them. What is queued before it starts is taken up at once; later it looks every ten seconds. */
async function makeQueues(url: string): Promise<void> {
  const nothing = () => Promise.resolve({})
  const jobs = {
    ...{ takeTurns: nothing, watchSources: nothing, followDecisions: nothing, keepIndex: nothing },
    ...{
      sendMails: nothing,
      deliver: nothing,
      keepPromises: nothing,
      writeDigests: nothing,
      publishFigures: nothing,
      keepCases: nothing,
      deleteExpired: nothing,
    },
  }
  const runSource = () => Promise.reject(new Error('no source is known'))
  const log = pino({ enabled: false })
  const queue = await startQueue(url, { ...jobs, runSource }, { log, outage: outageLog(log) })
  await queue.stop(1000)
}

async function startWorker(): Promise<Running> {
  const worker = startProcess('server/worker.ts', [], env)
  await new Promise<void>((done, fail) => {
    worker.child.on('message', () => done())
    worker.child.on('exit', () => fail(new Error('the worker ended before it was ready')))
  })
  return worker
}

async function withQueue(work: (boss: PgBoss) => Promise<void>): Promise<void> {
  const boss = new PgBoss({
    connectionString: db.logins.worker,
    schema: 'pgboss',
    schedule: false,
    supervise: false,
  })
  await boss.start()
  await work(boss)
  await boss.stop()
}

const queue = (...sources: string[]) =>
  withQueue(async (boss) => {
    for (const source of sources) await boss.send('ingest', { source }, { singletonKey: source })
  })

const jobs = () =>
  db.pool<{ source: string; state: string }[]>`
    select data->>'source' as source, state::text from pgboss.job where name = 'ingest' order by 1`

async function until(wanted: Record<string, string>): Promise<void> {
  for (;;) {
    const found = Object.fromEntries((await jobs()).map(({ source, state }) => [source, state]))
    if (Object.entries(wanted).every(([source, state]) => found[source] === state)) return
    await setTimeout(200)
  }
}

const runs = (source: string) =>
  db.read(
    'app',
    ({ sql }) => sql`
      select status, reason from catalogue.run where source_id = ${source} order by started_at`,
  )

async function stop(worker: Running): Promise<void> {
  const at = Date.now()
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toMatchObject({ code: 0 })
  expect(Date.now() - at).toBeLessThan(20_000)
}

test('case 41: SIGTERM in the middle of a run stops within 10 seconds; the next worker takes the run up again', async () => {
  await queue('traag')
  const worker = await startWorker()
  await asked.promise
  await stop(worker)
  expect(await runs('traag')).toEqual([{ status: 'failed', reason: 'interrupted' }])
  expect(await jobs()).toEqual([{ source: 'traag', state: 'retry' }])
  hangs = false
  await db.pool`update pgboss.job set start_after = now() where name = 'ingest'`
  const next = await startWorker()
  await until({ traag: 'completed' })
  expect(await liveCourses(db, 'traag')).toEqual({ '1': 'Lassen' })
  await stop(next)
})

test('case 39, 41: after kill -9 in the middle of a run the queue notices, and the next worker takes it up again', async () => {
  hangs = true
  asked = Promise.withResolvers()
  await db.pool`delete from pgboss.job where name = 'ingest'`
  await queue('traag')
  const worker = await startWorker()
  await asked.promise
  worker.child.kill('SIGKILL')
  await worker.ended
  // A minute without a sign of life.
  await db.pool`update pgboss.job set heartbeat_on = heartbeat_on - interval '2 minutes' where name = 'ingest'`
  await withQueue((boss) => boss.supervise('ingest'))
  expect(await jobs()).toEqual([{ source: 'traag', state: 'retry' }])
  hangs = false
  await db.pool`update pgboss.job set start_after = now() where name = 'ingest'`
  const next = await startWorker()
  await until({ traag: 'completed' })
  expect((await runs('traag')).slice(-2)).toEqual([
    { status: 'failed', reason: 'interrupted' },
    { status: 'unchanged', reason: null },
  ])
  await stop(next)
})

test('case 1, 2: what can pass is tried again later, what cannot is not; other sources run on, the operator hears', async () => {
  await queue('weg', 'kapot', 'traag')
  const worker = await startWorker()
  await until({ weg: 'retry', kapot: 'completed', traag: 'completed' })
  expect(await runs('weg')).toEqual([{ status: 'failed', reason: 'feed-unreachable' }])
  expect(await runs('kapot')).toEqual([{ status: 'failed', reason: 'mapping-mismatch' }])
  await stop(worker)
  const mails = await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return tx.sql<{ to: string; subject: string }[]>`
      select message->>'to' as to, message->>'subject' as subject from private.outbox order by 2`
  })
  // Neither was ever read, and both have a file: people wait for them.
  expect(mails).toEqual([
    { to: 'beheer@x.example', subject: 'Lezen mislukt: kapot' },
    { to: 'beheer@x.example', subject: 'Lezen mislukt: weg' },
  ])
})
