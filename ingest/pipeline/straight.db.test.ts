import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { FeedError, type FeedEvent } from '../feeds/format.ts'
import { itemEvent, items, liveCourses, runItems, type TestItem } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const now = () => new Date('2026-11-24T10:00:00.123Z')
let sources = 0

/** Two sources without a course: one is written straight, the other by way of the stage. */
function both() {
  sources += 1
  const ways = { straight: { ahead: (tx: Tx) => projectAhead(tx, db) }, staged: {} }
  return {
    names: Object.keys(ways).map((way) => `${way}-${sources}`),
    run: async (feed: Parameters<typeof runItems>[1]) => {
      const outcomes = []
      for (const [way, more] of Object.entries(ways)) {
        const deps = { project: projectCourses, now, ...more }
        outcomes.push(await runItems(db, feed, { source: `${way}-${sources}`, deps }))
      }
      return outcomes
    },
  }
}

/** All that the catalogue holds of a source, without its name and ids. */
async function held(source: string): Promise<unknown> {
  const of = (table: string, columns: string) =>
    db.pool.unsafe(`select ${columns} from catalogue.${table} where source_id = $1 order by 1, 2`, [source])
  return {
    courses: await of(
      'course',
      `item_id, title, data, hash, quality_score, missing_facts, first_seen_at, fetched_at, last_changed_at, withdrawn_at, held,
        replace(provider_id, source_id, '') as provider`,
    ),
    raw: await of('raw_item', 'item_id, raw, encoding, hash, fetched_at'),
    kept: await of('kept_item', 'item_key, copy, slot, raw, encoding, hash, data'),
  }
}

async function expectSame([straight, staged]: string[]): Promise<void> {
  expect(await held(straight!)).toEqual(await held(staged!))
}

const titled = (id: string, title: string, more: Partial<TestItem> = {}): TestItem => ({
  id,
  course: { title },
  ...more,
})

describe('the first courses of a source, written straight into the catalogue', () => {
  test('are what they would be by way of the stage, with their raw items, byte for byte', async () => {
    const { names, run } = both()
    const odd = [titled('nul', 'Las\0sen', { raw: 'a\0b' }), titled('é "\\', 'Frezen\\\t')]
    const [straight, staged] = await run([...items(600), ...odd])
    expect(straight!.counts).toEqual(staged!.counts)
    expect(Object.keys(await liveCourses(db, names[0]))).toHaveLength(602)
    await expectSame(names)
    // The next run finds them all as they are.
    for (const outcome of await run([...items(600), ...odd]))
      expect(outcome).toMatchObject({ status: 'unchanged', counts: { unchanged: 602 } })
  })

  test('import rule 8: of items with one id the newest edit wins, in one batch or far apart; the others are kept', async () => {
    const { names, run } = both()
    const feed = [
      titled('a', 'Oud', { edited: '2026-01-01' }),
      titled('a', 'Nieuw', { edited: '2026-03-01' }),
      titled('b', 'Eerste'),
      titled('c', 'Zelfde', { edited: '2026-01-01' }),
      ...items(700, 1000),
      titled('b', 'Tweede'),
      titled('c', 'Zelfde', { edited: '2026-03-01' }),
      titled('d', 'Oud', { edited: '2026-01-01' }),
      ...items(300, 2000),
      titled('d', 'Nieuw', { edited: '2026-03-01' }),
    ]
    const [straight, staged] = await run(feed)
    expect(straight!.counts).toEqual(staged!.counts)
    expect(straight!.codes).toEqual(staged!.codes)
    expect(await liveCourses(db, names[0])).toMatchObject({
      a: 'Nieuw',
      b: 'Eerste',
      c: 'Zelfde',
      d: 'Nieuw',
    })
    await expectSame(names)
  })

  test('a feed that breaks off leaves no course, and keeps what was read of it', async () => {
    const { names, run } = both()
    const broken = function* (): Generator<FeedEvent> {
      for (const item of items(700)) yield itemEvent(item)
      yield itemEvent(titled('1', 'Een ander'))
      throw new FeedError('feed-truncated', 'It ends early.')
    }
    for (const outcome of await run(() => broken())) expect(outcome).toMatchObject({ status: 'failed' })
    expect(await liveCourses(db, names[0])).toEqual({})
    await expectSame(names)
    for (const outcome of await run(items(3))) expect(outcome).toMatchObject({ status: 'done' })
    await expectSame(names)
  })

  test('a refused feed too', async () => {
    const { names, run } = both()
    const bad = Array.from({ length: 40 }, (_, at): FeedEvent => {
      const finding = { key: `x${at}`, path: '', code: 'item-too-large' as const, message: 'It is broken.' }
      return { type: 'reject', itemId: `x${at}`, raw: 'x', finding }
    })
    const outcomes = await run([...items(20), ...bad])
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused'])
    expect(await liveCourses(db, names[0])).toEqual({})
    await expectSame(names)
  })
})
