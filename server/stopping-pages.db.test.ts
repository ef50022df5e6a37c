/** Case 57 for what a page asks inside this process: a stop in its middle, with a process of its own. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCatalogue } from './site/testing.ts'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-stopping-'))

let db: TestDatabase
let locker: Database
let courses: string[]
beforeAll(async () => {
  db = await testDatabase()
  locker = connect(db.url, { max: 1 })
  courses = Object.values(await fillCatalogue({ db } as never))
})
afterAll(async () => {
  await locker.close()
  await db.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function startServer(): Promise<{ server: ChildProcess; url: string }> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: folder, PORT: '0', DATABASE_URL: db.url }
  const server = fork(program, [], { env: { ...env, RATE_LIMIT_PER_MINUTE: '0' }, stdio: 'ignore' })
  const [message] = (await once(server, 'message')) as [ChildMessage]
  if (message.type !== 'ready') throw new Error('the server does not start')
  return { server, url: message.url! }
}

type Answer = { status: number; body: string }

/** An answer that was read to its end; rejects when the connection breaks. */
function ask(url: string, form?: { type: string; body: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { origin } = new URL(url)
    // With a cookie no page is the one that was kept for a second.
    const headers = { cookie: 'kies=1', ...(form ? { 'content-type': form.type, origin } : {}) }
    const asked = request(url, { agent: false, method: form ? 'POST' : 'GET', headers })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part: string) => (body += part))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode!, body }))
    })
    asked.end(form?.body)
  })
}

const plan = { title: 'Van lassen naar leidinggeven', items: [{ kind: 'own', title: 'Praten' }] }
const save = { type: 'application/json', body: JSON.stringify({ plan, etag: null }) }
const employer = (course: string) => ({ type: 'application/x-www-form-urlencoded', body: `course=${course}` })

/** Eight at once: pages that read, and forms that write and then read. */
const asked = (url: string) => [
  ...['lassen', 'python'].map((words) => ask(`${url}/zoeken?q=${words}`)),
  ...courses.slice(0, 3).map((id) => ask(`${url}/opleiding/${id}`)),
  ...[1, 2].map(() => ask(`${url}/plan/bewaren`, save)),
  ask(`${url}/voor-mijn-werkgever`, employer(courses[0]!)),
]

const waiting = async () => {
  const [row] = await db.pool<{ count: number }[]>`
    select count(distinct pid)::int as count from pg_locks l
    where not granted and database = (select oid from pg_database where datname = current_database())`
  return row!.count
}

/** Holds the answers in their middle: what the pages ask first waits until `release`. */
async function hold(): Promise<{ release: () => Promise<unknown> }> {
  const held = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const holding = locker.pool.begin(async (sql) => {
    await sql`lock table catalogue.course, catalogue.course_search, private.plan in access exclusive mode`
    locked.resolve()
    await held.promise
  })
  await Promise.race([locked.promise, holding])
  return {
    release() {
      held.resolve()
      return holding
    },
  }
}

test('case 57: a stop in the middle of eight pages and forms at once, three times: each is answered, none with a failure', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { server, url } = await startServer()
    const ended = once(server, 'exit')
    try {
      // What a page is made of is loaded at its first visit; that is not to be in the time that a question may take.
      await Promise.all(asked(url))
      const { release } = await hold()
      const answers = Promise.all(asked(url))
      // It is looked at last: when something before it fails, that is what is told.
      answers.catch(() => undefined)
      // A page of a course asks for two things at once. With fewer, one of the eight may not have been taken in yet.
      await expect.poll(waiting, { interval: 10, timeout: 10_000 }).toBe(11)
      server.kill('SIGTERM')
      const listens = () => ask(`${url}/v1/health/live`).catch((error: NodeJS.ErrnoException) => error.code)
      await expect.poll(listens, { interval: 10 }).toBe('ECONNREFUSED')
      await release()
      const got = await answers
      expect(got.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200])
      expect(got.slice(5, 7).map(({ body }) => (JSON.parse(body) as { outcome: string }).outcome)).toEqual([
        'created',
        'created',
      ])
      expect(await ended).toEqual([0, null])
    } finally {
      server.kill('SIGKILL')
    }
  }
})
