/** Case 50 for the pool itself: whatever breaks while it is used, afterwards every one of its connections works again. */
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect, type Database } from './client.ts'
import { Line } from './testing-line.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

/** The size that the server has. */
const size = 10

let whole: TestDatabase
beforeAll(async () => {
  whole = await testDatabase()
})
afterAll(() => whole.drop())

let line: Line
let db: Database
async function behindLine(max = size): Promise<void> {
  line = new Line(whole.url)
  db = connect(await line.open(), { max })
}
afterEach(async () => {
  await line.cut()
  await db.pool.end({ timeout: 0 })
})

const ask = () =>
  db.read('app', ({ sql }) => sql<{ pid: number }[]>`select pg_backend_pid() as pid from pg_sleep(0.05)`)

/** What a question fails with; it must not hang. */
async function refusal(): Promise<unknown> {
  const failed = ask().then(
    () => 'answered',
    (error: { code?: unknown }) => error.code,
  )
  return Promise.race([failed, delay(twice, 'hangs', { ref: false })])
}

/** As many questions at once as there are connections: only a whole pool answers each on a connection of its own. */
async function pidsAtOnce(): Promise<number> {
  const rows = await Promise.all(Array.from({ length: size }, ask))
  return new Set(rows.map(([row]) => row!.pid)).size
}

/** Milliseconds: the five seconds of case 50, twice. */
const twice = 10_000

async function wholeAgain(): Promise<void> {
  const begun = performance.now()
  for (;;) {
    const found = await Promise.race([pidsAtOnce().catch(() => 0), delay(twice, -1, { ref: false })])
    if (found === size) return
    if (performance.now() - begun > twice) throw new Error(`${found} of ${size} connections came back`)
    await delay(50)
  }
}

test('case 50: refused more often than the pool has connections, it is whole soon after the database is back', async () => {
  await behindLine()
  await wholeAgain()
  await line.cut()
  // The first may still find a connection that has not heard of the cut.
  for (let turn = 0; turn < size + 2; turn += 1)
    expect(await refusal()).toMatch(/^(ECONNREFUSED|CONNECTION_CLOSED)$/)
  await line.open()
  await wholeAgain()
})

test('case 50: cut and reset again and again in the middle of traffic, it is whole afterwards', async () => {
  await behindLine()
  let going = true
  const traffic = Array.from({ length: size * 2 }, async () => {
    while (going) {
      await ask().catch(() => {})
      await delay(1)
    }
  })
  for (let turn = 0; turn < 20; turn += 1) {
    await delay(40 + turn * 3)
    await line.cut({ reset: turn % 2 === 0 })
    await delay(turn % 3 === 0 ? 120 : 5)
    await line.open()
  }
  going = false
  const ended = Promise.all(traffic).then(() => 'ended')
  expect(await Promise.race([ended, delay(twice, 'hangs', { ref: false })])).toBe('ended')
  await wholeAgain()
})

test('case 50: a statement of a transaction whose connection broke is not run on what took its place', async () => {
  await behindLine(1)
  const [begun, back] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let late: unknown
  const broken = db.tx('ingest', async ({ sql }) => {
    await sql`select 1`
    begun.resolve()
    await back.promise
    late = await sql`insert into catalogue.source (id) values ('late')`.catch((error: unknown) => error)
  })
  const outcome = expect(broken).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await begun.promise
  await line.cut()
  await line.open()
  await outcome
  const other = db.tx('ingest', async ({ sql }) => {
    await sql`select 1`
    back.resolve()
    await delay(200)
  })
  await other
  expect(late).toMatchObject({ code: 'CONNECTION_CLOSED' })
})
