import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../shared/db/embedded/open.ts'
import { temporaryDataFolder } from '../../shared/db/embedded/temporary-folder.ts'
import { mounted, unmountAll } from '../../shared/db/embedded/testing.ts'
import { makeOlderLayout, stateOf } from '../../shared/db/testing-older-layout.ts'
import { descendantsOf, isAlive } from '../../shared/db/testing-processes.ts'
import { runs, startProduct, stopAll, untilAnswer, untilGone, type Product } from './testing.ts'

const linux = process.platform === 'linux'
if (!linux) console.warn('SKIPPED: the tests of start and kill read /proc and run on Linux only')

const base = temporaryDataFolder()
const dataDir = join(base, 'data')

const readOnly = mounted(join(base, 'read-only'), 'size=1m,ro')
const small = mounted(join(base, 'small'), 'size=8m,mode=755')

/** The one on `dataDir`: a start takes longer than most tests, so it goes on until one ends it or fails. */
let current: Product | undefined

afterEach(({ task }) => stopAll(task.result?.state === 'fail' ? undefined : current))
afterAll(async () => {
  await stopAll()
  unmountAll()
  rmSync(base, { recursive: true, force: true })
})

/** The product on `dataDir`, started when it does not run. */
async function started(): Promise<Product> {
  if (!current || !runs(current)) return startedAnew({})
  await current.ready
  return current
}

/** A new start on `dataDir`, whatever became of the one before. */
async function startedAnew(env: Record<string, string>): Promise<Product> {
  current = await startProduct({ DATA_DIR: dataDir, ...env })
  await current.ready
  return current
}

async function courseCount(product: Product): Promise<number> {
  const answer = await fetch(`${product.url}/v1/courses?pageSize=1`)
  return ((await answer.json()) as { total: number }).total
}

const alreadyAt = ({ url }: Product) =>
  `Stapwijzer is already running at ${url}; set PORT to another number to start a second one.`

const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

describe.skipIf(!linux)('npm start', () => {
  let loaded = 0

  it('loads the demonstration catalogues, serves API and site, prints the address and the accounts', async () => {
    const product = await started()
    expect(product.output()).toContain(product.url)
    for (const name of ['anna', 'bram', 'chris', 'dina'])
      expect(product.output()).toMatch(new RegExp(`${name} +/ demo`))
    await untilAnswer(`${product.url}/v1/health/ready`, 200)
    await untilAnswer(`${product.url}/`, 200)
    await untilAnswer(`${product.url}/zoeken`, 200)
    loaded = await courseCount(product)
    expect(loaded).toBeGreaterThanOrEqual(500)
    expect(product.errors()).toBe('')
  })

  it('a second start on the same folder says where the first one runs and does no harm', async () => {
    const first = await started()
    const second = await startProduct({ DATA_DIR: dataDir, PORT: String(first.port) })
    expect(await second.ended).toBe(1)
    expect(second.errors().trim()).toBe(alreadyAt(first))
    await untilAnswer(`${first.url}/v1/health/ready`, 200)
    expect(await courseCount(first)).toBe(loaded)
  })

  it('the database is started again when it is killed, and server and worker go on', async () => {
    const product = await started()
    const [server, worker] = [product.part('server'), product.part('worker')]
    process.kill(postmaster(), 'SIGKILL')
    await expect.poll(() => product.output()).toContain('The database died; it was started again.')
    await untilAnswer(`${product.url}/v1/health/ready`, 200)
    expect(await courseCount(product)).toBe(loaded)
    expect([product.part('server'), product.part('worker')]).toEqual([server, worker])
  })

  it('server and worker are started again when they are killed, and Ctrl-C still ends all', async () => {
    const product = await started()
    for (const name of ['server', 'worker'] as const) {
      const old = product.part(name)
      process.kill(old, 'SIGKILL')
      await untilGone([old])
      await expect.poll(() => product.output()).toContain(`The ${name} died (SIGKILL); starting it again`)
      await untilAnswer(`${product.url}/v1/health/ready`, 200)
      await delay(1500)
      expect(isAlive(product.part(name))).toBe(true)
    }
    product.process.kill('SIGINT')
    expect(await product.ended).toBe(0)
  })

  it('case 39: the site stays when the worker dies six times in a row, says so, and is whole again', async () => {
    const product = await started()
    const checks = async () => {
      const answer = await fetch(`${product.url}/v1/health/ready`)
      return [answer.status, ((await answer.json()) as { checks: Record<string, string> }).checks.worker]
    }
    for (let deaths = 1; deaths <= 6; deaths++) {
      await expect.poll(() => product.has('worker')).toBe(true)
      process.kill(product.part('worker'), 'SIGKILL')
      await expect.poll(() => product.output().split('starting it again in').length - 1).toBe(deaths)
    }
    expect(product.output()).toContain(
      'The worker died (SIGKILL); starting it again in 16 s. The site goes on;',
    )
    await expect.poll(checks).toEqual([200, 'degraded'])
    expect((await fetch(`${product.url}/zoeken`)).status).toBe(200)
    await expect.poll(checks, { timeout: 60_000 }).toEqual([200, 'ok'])
    await expect.poll(() => product.output()).toContain('The worker works again.')
  })

  it('everything ends when the starter is killed, and the next start is good', async () => {
    const product = await started()
    const all = [...descendantsOf(product.process.pid!), postmaster()]
    product.process.kill('SIGKILL')
    const next = await startedAnew({ PORT: String(product.port) })
    expect(await courseCount(next)).toBe(loaded)
    await untilGone(all.filter((pid) => pid !== postmaster()))
  })

  it('a start after all was killed at once is good', async () => {
    const product = await started()
    const all = [product.process.pid!, ...descendantsOf(product.process.pid!), postmaster()]
    for (const pid of all) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    expect(await courseCount(await startedAnew({ PORT: String(product.port) }))).toBe(loaded)
  })

  it('stops with Ctrl-C, leaves no process, and finds its data at the next start', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const product = await started()
      const all = [...descendantsOf(product.process.pid!), postmaster()]
      expect(all.length).toBeGreaterThanOrEqual(4)
      product.process.kill(signal)
      expect(await product.ended).toBe(0)
      await untilGone(all, 0)
    }
    expect(await courseCount(await started())).toBe(loaded)
  })

  it('of two starts at the same moment one serves and the other says where', async () => {
    const fresh = join(base, 'two')
    const first = await startProduct({ DATA_DIR: fresh })
    const second = await startProduct({ DATA_DIR: fresh, PORT: String(first.port) })
    const loser = await Promise.race([first, second].map((one) => one.ended.then(() => one)))
    const winner = loser === first ? second : first
    expect(await loser.ended).toBe(1)
    expect(loser.errors().trim()).toBe(alreadyAt(winner))
    await winner.ready
    expect(await courseCount(winner)).toBe(loaded)
  })

  it('a start that was killed at any moment of the first start is made good by the next', async () => {
    const fresh = join(base, 'fresh')
    for (const afterMs of [300, 900, 2000, 4000]) {
      const product = await startProduct({ DATA_DIR: fresh })
      await delay(afterMs)
      product.process.kill('SIGKILL')
    }
    const good = await startProduct({ DATA_DIR: fresh })
    await good.ready
    expect(await courseCount(good)).toBe(loaded)
  })
})

describe.skipIf(!linux)('npm start stops with one sentence', () => {
  it.each([
    [{ PORT: 'geheim' }, 'PORT'],
    [{ FEED_MAX_BYTES: 'geheim' }, 'FEED_MAX_BYTES'],
    [{ SESSION_SECRET: 'geheim' }, 'SESSION_SECRET'],
    [{ DATABASE_URL: 'geheim' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://geheim:geheim@127.0.0.1:1/geheim' }, 'DATABASE_URL'],
    [{ HOST: '192.0.2.1' }, 'HOST'],
    [{ NODE_ENV: 'production' }, 'SESSION_SECRET'],
  ])('for %o', async (env: Record<string, string>, name) => {
    const untouched = join(base, 'untouched')
    const product = await startProduct({ DATA_DIR: untouched, ...env })
    expect(await product.ended).toBe(1)
    expect(product.errors().trim()).toMatch(/^[^\n]+\.$/)
    expect(product.errors()).toContain(name)
    expect(product.output() + product.errors()).not.toContain('geheim')
    expect(() => readFileSync(join(untouched, 'postgres/PG_VERSION'))).toThrow()
  })

  it.skipIf(!readOnly)('for a read-only data folder', async () => {
    const product = await startProduct({ DATA_DIR: join(readOnly!, 'data') })
    expect(await product.ended).toBe(1)
    expect(product.errors().trim()).toMatch(/^The data folder \(DATA_DIR\) [^\n]*read-only\.$/)
  })

  it.skipIf(!small)('for a full data folder', async () => {
    const product = await startProduct({ DATA_DIR: small! })
    expect(await product.ended).toBe(1)
    expect(product.errors().trim()).toMatch(/^The data folder \(DATA_DIR\) is full[^\n]*\.$/)
  })

  it('for a data folder of an older layout, which it leaves as it was', async () => {
    const older = join(base, 'older')
    const inside = async <T>(work: (url: string) => Promise<T>): Promise<T> => {
      const database = await openDatabase({ dataDir: older })
      try {
        return await work(database.url)
      } finally {
        await database.release()
      }
    }
    await inside(makeOlderLayout)
    const before = await inside(stateOf)
    const product = await startProduct({ DATA_DIR: older })
    expect(await product.ended).toBe(1)
    expect(product.errors().trim()).toMatch(
      /^The database is of a layout from before the first release, [^\n]*: start with an empty one \(move the data folder away, [^\n]+\.$/,
    )
    expect(await inside(stateOf)).toEqual(before)
  })

  it('for a data folder that cannot be made', async () => {
    const product = await startProduct({ DATA_DIR: '/proc/stapwijzer' })
    expect(await product.ended).toBe(1)
    expect(product.errors().trim()).toMatch(/^The data folder \(DATA_DIR\) [^\n]+\.$/)
  })
})
