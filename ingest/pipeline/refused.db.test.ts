import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { FeedError } from '../feeds/format.ts'
import { exitCode } from './report.ts'
import { items, itemEvent, liveCourses, runItems, type TestRun } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

let number = 0
function fresh() {
  number += 1
  const source = `bron-${number}`
  return {
    source,
    run: (feed: Parameters<typeof runItems>[1], more: TestRun = {}) =>
      runItems(db, feed, { source, ...more }),
    live: async () => Object.keys(await liveCourses(db, source)).length,
  }
}
const stored = (source: string) =>
  db.read(
    'app',
    ({ sql }) => sql<{ status: string; reason: string | null; accepted_by: string | null }[]>`
    select status, reason, accepted_by from catalogue.run where source_id = ${source} order by started_at, id`,
  )

describe('refused runs', () => {
  test('case 8: a feed that shrinks by 90 % is refused; accepting applies it, with the name of who did', async () => {
    const { run, live, source } = fresh()
    await run(items(100))
    const refused = await run(items(10))
    expect(refused).toMatchObject({ status: 'refused', reason: 'shrink-guard' })
    expect(refused.counts).toEqual({
      read: 10,
      created: 0,
      updated: 0,
      unchanged: 0,
      withdrawn: 0,
      rejected: 0,
    })
    expect(exitCode(refused)).toBe(2)
    expect(await live()).toBe(100)
    const applied = await run(items(10), { options: { acceptShrink: true, user: 'anna' } })
    expect(applied).toMatchObject({ status: 'done', counts: { withdrawn: 90 } })
    expect(await live()).toBe(10)
    expect([...(await stored(source))].at(-1)).toMatchObject({ status: 'done', accepted_by: 'anna' })
  })
  test('case 10: an empty feed is refused; the first one of all is accepted with a warning', async () => {
    const { run, live } = fresh()
    const first = await run([])
    expect(first).toMatchObject({ status: 'done', counts: { read: 0 } })
    expect(first.codes).toEqual(['empty-feed'])
    await run(items(2))
    expect(await run([])).toMatchObject({ status: 'refused', reason: 'empty-feed' })
    expect(await live()).toBe(2)
    expect(await run([], { options: { acceptShrink: true } })).toMatchObject({
      status: 'done',
      counts: { withdrawn: 2 },
    })
  })
  test('case 11: growth of 20 times is held', async () => {
    const { run, live } = fresh()
    await run(items(60))
    expect(await run(items(1200))).toMatchObject({ status: 'refused', reason: 'growth-guard' })
    expect(await live()).toBe(60)
    expect(await run(items(1200), { options: { acceptGrowth: true } })).toMatchObject({ status: 'done' })
  })
  test('case 30: 5 % invalid is loaded and named, more than 20 % refuses the run', async () => {
    const { run, live } = fresh()
    const broken = (count: number) =>
      items(100).map((item, at) => (at < count ? { ...item, reject: 'missing-title' } : item))
    expect(await run(broken(5))).toMatchObject({ status: 'done', counts: { created: 95, rejected: 5 } })
    const refused = await run(broken(21))
    expect(refused).toMatchObject({
      status: 'refused',
      reason: 'too-many-invalid',
      counts: { read: 100, rejected: 21 },
    })
    expect(refused.rejects).toHaveLength(21)
    expect(await live()).toBe(95)
  })
})

describe('failed runs', () => {
  test('leave the catalogue as it was, say what was read, and are kept', async () => {
    const { run, live, source } = fresh()
    await run(items(5))
    const finding = { key: 'feed.xml', path: '', code: 'xml-malformed', message: 'line 3, column 4' }
    const result = await run(function* () {
      yield itemEvent({ id: '9' })
      throw new FeedError('feed-malformed', 'The feed is not well-formed.', finding)
    })
    expect(result).toMatchObject({
      status: 'failed',
      reason: 'feed-malformed',
      counts: { created: 0, withdrawn: 0 },
    })
    expect(result.rejects).toEqual([finding])
    expect(exitCode(result)).toBe(1)
    expect(await live()).toBe(5)
    expect([...(await stored(source))].at(-1)).toMatchObject({ status: 'failed', reason: 'feed-malformed' })
  })
  test('a mapping that is not right stops the run before anything is read', async () => {
    const { run } = fresh()
    const mapping = () => {
      throw new FeedError('mapping-invalid', 'The mapping cannot be read.')
    }
    expect(await run(items(1), { feed: { mapping } })).toMatchObject({
      status: 'failed',
      reason: 'mapping-invalid',
    })
  })
  test('case 40: a second run of the same source does not start, another source does', async () => {
    const one = fresh()
    let proceed = () => {}
    const waiting = new Promise<void>((done) => {
      proceed = done
    })
    let started = () => {}
    const begun = new Promise<void>((done) => {
      started = done
    })
    const slow = one.run(async function* () {
      started()
      await waiting
      yield itemEvent({ id: '1' })
    })
    await begun
    expect(await one.run(items(1))).toMatchObject({ status: 'failed', reason: 'locked' })
    expect(await fresh().run(items(1))).toMatchObject({ status: 'done' })
    proceed()
    expect(await slow).toMatchObject({ status: 'done', counts: { created: 1 } })
    expect(await one.run(items(1))).toMatchObject({ status: 'unchanged' })
  })
  test('case 41: a stop from outside ends the run between two items', async () => {
    const { run, live } = fresh()
    const controller = new AbortController()
    const result = await run(
      function* () {
        yield itemEvent({ id: '1' })
        controller.abort()
        yield itemEvent({ id: '2' })
      },
      { deps: { signal: controller.signal } },
    )
    expect(result).toMatchObject({ status: 'failed', reason: 'interrupted' })
    expect(await live()).toBe(0)
  })
  test('a fault of our own in one item does not stop the others', async () => {
    const result = await fresh().run([...items(12), { id: 'x', course: { offerings: null as never } }])
    expect(result).toMatchObject({ status: 'done', counts: { created: 12, rejected: 1 } })
    expect(result.codes).toEqual(['internal-error'])
  })
  test('a fault while writing rolls everything back', async () => {
    const { run, live } = fresh()
    await run(items(3))
    const project = () => Promise.reject(new Error('no index'))
    const result = await run([{ id: '1', course: { title: 'Nieuw' } }, ...items(2, 2)], { deps: { project } })
    expect(result).toMatchObject({ status: 'failed', reason: 'internal-error' })
    expect(await live()).toBe(3)
  })
})

describe('a database that goes away in the middle', () => {
  const cutOff = (application = '') =>
    db.pool`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like ${application + '%'}`
  test.each([
    ['before anything was sent', 1],
    ['after a part was sent', 3000],
  ])('case 42: %s, the run fails and the next one completes', async (_when, count) => {
    const { run, live } = fresh()
    await run(items(3))
    const result = await run(async function* () {
      for (const item of items(count)) yield itemEvent(item)
      await cutOff()
      for (const item of items(2000, count + 1)) yield itemEvent(item)
    })
    expect(result).toMatchObject({ status: 'failed', reason: 'storage-unavailable' })
    // The idle connections of the pool were cut off too; one whose end was not read yet fails its first question.
    await expect.poll(live).toBe(3)
    expect(await run(items(4))).toMatchObject({ status: 'done', counts: { created: 1, unchanged: 3 } })
  })
})
