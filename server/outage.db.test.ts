/** Cases 50 and 51 with a real database behind a line that can be cut and held up. */
import { connect as dial, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { connectionOptions } from '@stapwijzer/shared/db/address.ts'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bounded } from './database.ts'
import { testApp, type TestApp } from './testing.ts'

/** A line to the database. */
class Line {
  #server: Server | undefined
  #sockets = new Set<Socket>()
  #port: number | undefined
  #held = false
  readonly #target: { host: string; port: number } | { path: string }

  constructor(target: { host: string; port: number } | { path: string }) {
    this.#target = target
  }
  async open(): Promise<number> {
    const server = createServer((near) => {
      const far = dial(this.#target as { path: string })
      for (const socket of [near, far]) {
        this.#sockets.add(socket)
        socket.on('error', () => {})
      }
      near.on('data', (bytes) => void (this.#held || far.write(bytes)))
      far.on('data', (bytes) => void (this.#held || near.write(bytes)))
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
    this.#server = server
    const port = (this.#port ??= await freePort())
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return port
  }
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
    await closed
  }
  /** From now on nothing comes through, and nobody hears of it. */
  hold(): void {
    this.#held = true
  }
}

let whole: TestApp
beforeAll(async () => {
  whole = await testApp()
})
afterAll(() => whole.close())

async function behindLine(): Promise<{ line: Line; t: TestApp; pool: Database }> {
  const options = connectionOptions(whole.db.url) as { host: string; port: number }
  const isSocket = options.host.startsWith('/')
  const line = new Line(isSocket ? { path: `${options.host}/.s.PGSQL.${options.port}` } : options)
  const url = new URL(whole.db.url)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(await line.open())
  const pool = connect(url.href, { max: 2 })
  const t = await testApp({
    db: whole.db,
    deps: { db: bounded(pool, { slots: 2, waitMs: 300, workMs: 1000 }) },
  })
  return { line, t, pool }
}

const status = async ({ app }: TestApp) => (await app.inject('/v1/desks?municipality=0344')).statusCode
/** Reaches the database, which knows no such municipality. */
const reached = 404
/** Milliseconds: the five seconds of case 50, twice, for a busy machine. Without a bound it takes half a minute or for ever. */
const twice = 10_000

test('case 50: the line is cut: 503 at once; it is back: good answers within five seconds, in the same process', async () => {
  const { line, t, pool } = await behindLine()
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
  await pool.pool.end({ timeout: 0 })
})

test('case 51: the database hangs: 503 within the bound, for those who wait as well', async () => {
  const { line, t, pool } = await behindLine()
  // A first connection may take longer than work may here.
  await expect.poll(() => status(t)).toBe(reached)
  line.hold()
  const started = performance.now()
  expect(await Promise.all(Array.from({ length: 5 }, () => status(t)))).toEqual([503, 503, 503, 503, 503])
  expect(performance.now() - started).toBeLessThan(twice)
  expect((await t.app.inject('/v1/health/live')).statusCode).toBe(200)
  await line.cut()
  await t.close()
  await pool.pool.end({ timeout: 0 })
})
