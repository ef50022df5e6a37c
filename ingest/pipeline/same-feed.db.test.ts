import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { csv } from '../feeds/csv/format.ts'
import { answers, startFeedServer } from '../net/testing.ts'
import { csvFeed, csvMapping, csvText } from '../testing.ts'
import { runItems, type TestRun } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

/** The CSV format, counting how many items were read. */
function counted() {
  const seen = { items: 0 }
  const normalise: typeof csv.normalise = (...call) => {
    seen.items += 1
    return csv.normalise(...call)
  }
  return { seen, format: { ...csv, normalise } }
}

function runner(source: string, from: string, more: TestRun['feed'] = {}) {
  const { seen, format } = counted()
  const run = async (deps: TestRun['deps'] = {}, mapping: unknown = csvMapping) => {
    seen.items = 0
    const result = await runItems(db, [], {
      source,
      deps,
      feed: { from, format, mapping: () => mapping, ...more },
    })
    return { ...result, items: seen.items }
  }
  return run
}

describe('a feed that is the same, byte for byte', () => {
  test('is not read again that day, and reports the same', async () => {
    const feed = csvFeed(['Een', '', 'Drie'])
    const run = runner('a', feed.csv)
    const first = await run()
    expect(first).toMatchObject({ status: 'done', items: 3, counts: { created: 2, rejected: 1 } })
    const again = await run({ now: () => new Date('2026-12-01T00:00:00Z') })
    expect(again).toMatchObject({
      status: 'unchanged',
      items: 0,
      counts: { read: 3, unchanged: 2, rejected: 1 },
    })
    expect(again.rejects).toEqual(first.rejects)
    expect(again.warnings).toEqual(first.warnings)
    expect(await run()).toMatchObject({
      status: 'unchanged',
      items: 0,
      counts: { read: 3, unchanged: 2, rejected: 1 },
    })
    const [row] = await db.read(
      'app',
      ({ sql }) => sql`select checked_at from catalogue.source where id = 'a'`,
    )
    expect(row?.checked_at).toBeInstanceOf(Date)
  })
  test('is read again on another day, with another mapping, other limits or other bytes', async () => {
    const feed = csvFeed(['Een', 'Twee'])
    const run = runner('b', feed.csv)
    await run()
    expect(await run({ today: '2026-11-25' })).toMatchObject({ status: 'unchanged', items: 2 })
    expect(await run({ today: '2026-11-25' }, { ...csvMapping, language: 'en' })).toMatchObject({ items: 2 })
    writeFileSync(feed.csv, csvText(['Een', 'Anders']))
    expect(await run()).toMatchObject({ status: 'done', items: 2, counts: { updated: 2 } })
    writeFileSync(feed.csv, csvText(['Een', 'Twee']))
    expect(await run()).toMatchObject({ status: 'done', items: 2, counts: { updated: 1 } })
  })
  test('a refused or failed run in between does not matter, a dry run leaves no trace', async () => {
    const feed = csvFeed(Array.from({ length: 9 }, (_, at) => `Cursus ${at}`))
    const run = runner('c', feed.csv)
    await run()
    writeFileSync(feed.csv, csvText(['Een']))
    expect(await run()).toMatchObject({ status: 'refused', items: 1 })
    expect(await run()).toMatchObject({ status: 'refused', items: 1 })
    writeFileSync(feed.csv, csvText(Array.from({ length: 9 }, (_, at) => `Cursus ${at}`)))
    expect(await run()).toMatchObject({ status: 'unchanged', items: 0 })
  })
  test('also over the web', async () => {
    const server = await startFeedServer({ '/feed.csv': answers(csvText(['Een', 'Twee'])) })
    const run = runner('d', `${server.origin}/feed.csv`, { network: { allowPrivate: [server.hostPort] } })
    expect(await run()).toMatchObject({ status: 'done', items: 2 })
    expect(await run()).toMatchObject({ status: 'unchanged', items: 0, counts: { read: 2, unchanged: 2 } })
    expect(server.asked).toEqual(['/feed.csv', '/feed.csv'])
    await server.close()
  })
})
