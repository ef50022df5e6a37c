/** When something behind us fails: quick, honest answers, and nothing of ours or of anyone's in them or in the log. */
import { setTimeout as delay } from 'node:timers/promises'
import { connectCatalogue } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { connect, DatabaseError } from '@stapwijzer/shared/db/client.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bounded, type ServerDatabase } from './database.ts'
import { listen } from './socket-testing.ts'
import { testApp, type TestApp } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const lines: string[] = []
const log = { write: (line: string) => void lines.push(line) }

/** The app on a database that does what `work` does. */
function appOn(work: () => Promise<never>): Promise<TestApp> {
  const db: ServerDatabase = { ...t.db, tx: work, read: work, catalogue: work }
  return testApp({ db: t.db, log, deps: { db } })
}

test('case 71: an error of ours is 500 and says nothing about it', async () => {
  const secret = 'select secret from /srv/app/store.ts jan@example.nl'
  const broken = await appOn(() => Promise.reject(new TypeError(secret)))
  lines.length = 0
  const answer = await broken.app.inject('/v1/courses')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toEqual({
    status: 500,
    title: 'Internal error',
    detail: 'Something went wrong on our side.',
  })
  expect(JSON.stringify(answer.headers)).not.toMatch(/secret|store\.ts|fastify|node/i)
  expect(lines.join()).toContain('TypeError')
  expect(lines.join()).not.toContain('jan@example.nl')
  await broken.close()
})

test.each([
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
  [Object.assign(new Error('x'), { code: 'CONNECTION_CLOSED' })],
  [Object.assign(new Error('x'), { code: 'CONNECT_TIMEOUT' })],
  [new DatabaseError({ code: '57P01' })],
  [new DatabaseError({ code: '57P03' })],
  [new DatabaseError({ code: '53300' })],
  [new DatabaseError({ code: '57014' })],
  [new DatabaseError({ code: '25006' })],
])('case 50: a database that is away is 503 with Retry-After (%#)', async (error) => {
  const broken = await appOn(() => Promise.reject(error))
  const answer = await broken.app.inject('/v1/desks?postcode=3511')
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
  await broken.close()
})

test('a mistake in a statement is ours: 500, without a word of the statement', async () => {
  const broken = await appOn(() => t.db.read('app', ({ sql }) => sql`select nope from nothing` as never))
  const answer = await broken.app.inject('/v1/courses')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toMatch(/nope|nothing/)
  await broken.close()
})

test('case 50: nobody listens there: 503 soon, live stays green, ready says down', async () => {
  const nowhere = 'postgres://stapwijzer@127.0.0.1:9/x'
  const [pool, reader] = [connect(nowhere, { max: 2 }), connectCatalogue(nowhere, { max: 2 })]
  const away = { ...pool, catalogue: reader.catalogue }
  const broken = await testApp({
    db: t.db,
    deps: { db: bounded(away, { slots: 2, waitMs: 500, workMs: 2000 }) },
  })
  const started = performance.now()
  const answers = await Promise.all(Array.from({ length: 10 }, () => broken.app.inject('/v1/courses')))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([503]))
  expect(performance.now() - started).toBeLessThan(10_000)
  expect((await broken.app.inject('/v1/health/live')).statusCode).toBe(200)
  const ready = await broken.app.inject('/v1/health/ready')
  expect([ready.statusCode, ready.json<{ status: unknown }>()]).toMatchObject([
    503,
    { checks: { database: 'down' } },
  ])
  await broken.close()
  await Promise.all([pool.close(), reader.close()])
})

test('case 50: a pool that only a restart mends is seen by the liveness check', async () => {
  const dead = await testApp({ db: t.db, deps: { pool: { isDead: () => true } } })
  const answer = await dead.app.inject('/v1/health/live')
  expect([answer.statusCode, answer.json()]).toMatchObject([503, { status: 503 }])
  await dead.close()
})

test('case 51: all connections busy: the others wait a moment, then 503, and it recovers by itself', async () => {
  let held: PromiseWithResolvers<void> | null = null
  const slow: ServerDatabase = {
    ...t.db,
    catalogue: async (work) => {
      await held?.promise
      return t.db.catalogue(work)
    },
  }
  const busy = await testApp({
    db: t.db,
    deps: { db: bounded(slow, { slots: 2, waitMs: 200, workMs: 60_000 }) },
  })
  const port = await listen(busy.app)
  const get = () => fetch(`http://127.0.0.1:${port}/v1/courses`).then(({ status }) => status)
  // What all questions share is read before.
  expect(await get()).toBe(200)
  held = Promise.withResolvers<void>()
  const statuses: number[] = []
  const asked = Array.from({ length: 6 }, async () => statuses.push(await get()))
  await expect.poll(() => statuses).toEqual([503, 503, 503, 503])
  held.resolve()
  await Promise.all(asked)
  expect(statuses).toEqual([503, 503, 503, 503, 200, 200])
  expect(await get()).toBe(200)
  await busy.close()
})

test('work that takes too long is given up, and its turn comes back when it ends', async () => {
  let ends = () => {}
  const stuck: ServerDatabase = {
    ...t.db,
    read: () => new Promise((resolve) => (ends = () => resolve(undefined as never))),
  }
  const db = bounded(stuck, { slots: 1, waitMs: 50, workMs: 50 })
  await expect(db.read('app', () => Promise.resolve())).rejects.toMatchObject({ status: 503 })
  await expect(db.read('app', () => Promise.resolve())).rejects.toMatchObject({ status: 503 })
  ends()
  await delay(10)
  const next = db.read('app', () => Promise.resolve())
  await delay(10)
  ends()
  await expect(next).resolves.toBeUndefined()
})
