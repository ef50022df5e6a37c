import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourceLockKey } from '@stapwijzer/shared/db/source-lock.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { items, runItems } from '../pipeline/testing.ts'
import { sourceRow } from '../sources/feed.ts'
import { SourceConfig } from '../sources/source.ts'
import { statusLines, statusTable } from './status.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const source = (id: string, changes: object = {}) =>
  SourceConfig.parse({ id, name: id, format: 'csv', from: `https://x.example/${id}.csv`, ...changes })
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)

test('one line for each source, those that were never run too', async () => {
  const goed = source('goed', { rhythm: '24h' })
  const run = (id: string, count: number, time: string) =>
    runItems(db, [...items(count), { id: 'x', reject: 'expired' }, { id: 'y', warnings: ['vat-unknown'] }], {
      source: id,
      deps: { now: () => at(time) },
      feed: id === 'goed' ? { source: sourceRow(goed) } : {},
    })
  await run('goed', 20, '06:00')
  await run('klein', 20, '06:00')
  await run('klein', 2, '07:00')
  const session = await db.session()
  await session.tryLock(sourceLockKey('goed'))
  const sources = [goed, source('nieuw'), source('uit', { enabled: false })]
  const lines = await statusLines(db, sources, at('09:00'))
  await session.release()
  expect(lines.map(({ id, state, live, ageSeconds }) => ({ id, state, live, ageSeconds }))).toEqual([
    { id: 'goed', state: 'ok', live: 21, ageSeconds: 10_800 },
    { id: 'klein', state: 'refused', live: 21, ageSeconds: 10_800 },
    { id: 'nieuw', state: 'new', live: 0, ageSeconds: null },
    { id: 'uit', state: 'off', live: 0, ageSeconds: null },
  ])
  expect(statusTable(lines).split('\n')).toEqual([
    'SOURCE  LAST RUN                  AGE  LIVE  REJECTED  WARNINGS  STATE',
    'goed    2026-11-24 07:00 done     3 h    21         1         1  ok, being read now',
    'klein   2026-11-24 08:00 refused  3 h    21         1         1  refused, shrink-guard',
    'nieuw   never                       -     0         -         -  new',
    'uit     never                       -     0         -         -  off',
  ])
  const late = await statusLines(db, sources, new Date('2026-11-25T09:00:00Z'))
  expect(statusTable(late)).toMatch(/goed .* 27 h .* stale, promised 24 h/)
})

test('no sources at all', () => {
  expect(statusTable([])).toBe('There are no sources.')
})
