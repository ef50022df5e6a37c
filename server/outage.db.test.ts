/** Cases 50 and 51 with a real database behind a line that can be cut and held up. */
import { setTimeout as delay } from 'node:timers/promises'
import { connectCatalogue } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { Line } from '@stapwijzer/shared/db/testing-line.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bounded } from './database.ts'
import { testApp, type TestApp } from './testing.ts'

let whole: TestApp
beforeAll(async () => {
  whole = await testApp()
})
afterAll(() => whole.close())

async function behindLine(
  bounds = { slots: 2, waitMs: 300, workMs: 1000 },
): Promise<{ line: Line; t: TestApp; end: () => Promise<unknown> }> {
  const line = new Line(whole.db.logins.server)
  const url = await line.open()
  const pool = connect(url, { max: bounds.slots })
  const { catalogue, pool: reader } = connectCatalogue(url, { max: bounds.slots })
  const t = await testApp({
    db: whole.db,
    deps: { db: bounded({ ...pool, catalogue }, bounds) },
  })
  const end = () => Promise.all([pool.pool, reader].map((one) => one.end({ timeout: 0 })))
  return { line, t, end }
}

const status = async ({ app }: TestApp) => (await app.inject('/v1/desks?municipality=0344')).statusCode
/** Reaches the database, which knows no such municipality. */
const reached = 404
/** Milliseconds: the five seconds of case 50, twice, for a busy machine. Without a bound it takes half a minute or for ever. */
const twice = 10_000

test('case 50: the line is cut: 503 at once; it is back: good answers within five seconds, in the same process', async () => {
  const { line, t, end } = await behindLine()
  // A first connection may take longer than work may here.
  await expect.poll(() => status(t)).toBe(reached)
  await line.cut()
  const started = performance.now()
  expect(await status(t)).toBe(503)
  expect(performance.now() - started).toBeLessThan(twice)
  await line.open()
  const back = performance.now()
  while ((await status(t)) !== reached) {
    if (performance.now() - back > twice) throw new Error('it does not come back')
    await delay(100)
  }
  await t.close()
  await line.cut()
  await end()
})

test('case 50: asked more often than the pool has connections while the database is away, it comes back whole', async () => {
  // As server/main.ts sets them.
  const { line, t, end } = await behindLine({ slots: 10, waitMs: 2000, workMs: 5000 })
  const ready = async () => (await t.app.inject('/v1/health/ready')).statusCode
  const atOnce = (count: number) => Promise.all(Array.from({ length: count }, () => status(t)))
  await expect.poll(() => atOnce(10)).toEqual(Array(10).fill(reached))
  await line.cut()
  for (let turn = 0; turn < 3; turn += 1) expect(await atOnce(12)).toEqual(Array(12).fill(503))
  expect(await ready()).toBe(503)
  await line.open()
  const back = performance.now()
  while ((await ready()) === 503 || (await atOnce(10)).some((found) => found !== reached)) {
    if (performance.now() - back > 2 * twice) throw new Error('it does not come back')
    await delay(100)
  }
  await t.close()
  await line.cut()
  await end()
})

test('case 51: the database hangs: 503 within the bound, for those who wait as well', async () => {
  const { line, t, end } = await behindLine()
  // A first connection may take longer than work may here.
  await expect.poll(() => status(t)).toBe(reached)
  line.hold()
  const started = performance.now()
  expect(await Promise.all(Array.from({ length: 5 }, () => status(t)))).toEqual([503, 503, 503, 503, 503])
  expect(performance.now() - started).toBeLessThan(twice)
  expect((await t.app.inject('/v1/health/live')).statusCode).toBe(200)
  await line.cut()
  await t.close()
  await end()
})
