import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourceLockKey } from './source-lock.ts'
import { readSourceConditions, readSourceStatuses } from './source-status.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.source (id, name, format, address, created_at, checked_at, rhythm_seconds) values
      ('goed', 'Goed', 'csv', 'https://a.example', ${now}, ${now}, 86400),
      ('hand', 'Hand', 'csv', null, ${now}, ${now}, null),
      ('proef', 'Proef', 'csv', null, ${now}, null, null)`
    const run = (source: string, day: number, status: string, reason: string | null) => sql`
      insert into catalogue.run (source_id, format, started_at, finished_at, status, reason, warnings)
      values (${source}, 'csv', ${at(day)}, ${at(day)}, ${status}, ${reason}, 3)`
    await run('goed', -2, 'refused', 'shrink-guard')
    await run('goed', -1, 'failed', 'locked')
    await run('goed', -1, 'failed', 'interrupted')
    await run('hand', -1, 'done', null)
    await run('proef', -1, 'failed', 'feed-unreachable')
  })
})
afterAll(() => db.drop())

const now = new Date('2026-11-24T09:00:00Z')
const at = (day: number) => new Date(now.getTime() + day * 86_400_000)

test('a run that was locked out or stopped does not hide how the one before it ended', async () => {
  const [goed] = await db.read('app', ({ sql }) => readSourceStatuses(sql, now))
  expect(goed).toMatchObject({
    id: 'goed',
    configured: true,
    state: 'refused',
    lastRun: { reason: 'shrink-guard', warnings: 3 },
    live: 0,
    running: false,
  })
})

test('a trial that never brought a course troubles nobody; one without a file is never stale', async () => {
  const conditions = await db.read('app', ({ sql }) => readSourceConditions(sql, at(3)))
  expect(conditions.map(({ id, state }) => [id, state])).toEqual([
    ['goed', 'stale'],
    ['hand', 'ok'],
  ])
})

test('case 40: shows which source is being read by some process', async () => {
  const session = await db.session()
  await session.tryLock(sourceLockKey('hand'))
  const running = await db.read('app', ({ sql }) => readSourceStatuses(sql, now))
  expect(running.filter((source) => source.running).map(({ id }) => id)).toEqual(['hand'])
  await session.release()
})
