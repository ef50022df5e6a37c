import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { FeedError, type FeedEvent } from '../feeds/format.ts'
import { itemEvent, items, runItems, type TestItem, type TestRun } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const deps = { project: projectCourses, ahead: (tx: Tx) => projectAhead(tx, db) }
let sources = 0

/** A source of its own, with the real search rows. */
function fresh() {
  const source = `ahead-${(sources += 1)}`
  const run = (feed: Parameters<typeof runItems>[1], more: TestRun = {}) =>
    runItems(db, feed, { source, ...more, deps: { ...deps, ...more.deps } })
  return { source, run }
}

/** Titles by item of what is found of a source; checks that every table holds the same courses. */
async function searchable(source: string): Promise<Record<string, string>> {
  const rows = await db.read(
    'app',
    ({ sql }) => sql<{ item_id: string; title: string; words: string }[]>`
      select c.item_id, k.card->>'title' as title, w.title_key as words
      from catalogue.course_search s
      join catalogue.search_source n on n.no = s.source_no
      left join catalogue.course c on c.id = s.course_id and c.withdrawn_at is null
      left join catalogue.course_card k using (doc)
      left join catalogue.course_words w using (doc)
      where n.source_id = ${source} order by c.item_id`,
  )
  for (const { title, words } of rows) expect(words).toBe(title.toLowerCase())
  return Object.fromEntries(rows.map((row) => [row.item_id, row.title]))
}

/** Rows beside the main table that belong to nothing. */
async function orphans() {
  const [row] = await db.pool`
    select (select count(*)::int from catalogue.course_words w where not exists (select from catalogue.course_search s where s.doc = w.doc)) as words,
      (select count(*)::int from catalogue.course_card w where not exists (select from catalogue.course_search s where s.doc = w.doc)) as cards,
      (select count(*)::int from catalogue.course_place w where not exists (select from catalogue.course_search s where s.doc = w.doc)) as places`
  return row
}
const none = { words: 0, cards: 0, places: 0 }

const titled = (id: string, title: string, more: Partial<TestItem> = {}): TestItem => ({
  id,
  course: { title },
  ...more,
})

describe('search rows that are written while the feed is read', () => {
  test('new, changed and withdrawn courses are found as they are', async () => {
    const { source, run } = fresh()
    await run([titled('a', 'Lassen'), titled('b', 'Solderen'), titled('c', 'Frezen')])
    expect(await searchable(source)).toEqual({ a: 'Lassen', b: 'Solderen', c: 'Frezen' })
    await run([titled('a', 'Lassen'), titled('b', 'Boren'), titled('d', 'Draaien')])
    expect(await searchable(source)).toEqual({ a: 'Lassen', b: 'Boren', d: 'Draaien' })
    expect(await orphans()).toEqual(none)
  })

  test('import rule 8: of several items with one id only the winner is found, wherever it stands', async () => {
    const { source, run } = fresh()
    const outcome = await run([
      titled('a', 'Oud', { edited: '2026-01-01' }),
      titled('a', 'Nieuw', { edited: '2026-03-01' }),
      titled('a', 'Ouder', { edited: '2025-01-01' }),
      titled('b', 'Eerste'),
      titled('b', 'Tweede'),
    ])
    expect(outcome.counts).toMatchObject({ created: 2, rejected: 3 })
    expect(await searchable(source)).toEqual({ a: 'Nieuw', b: 'Eerste' })
    expect(await orphans()).toEqual(none)
  })

  test('a course that comes back is found again', async () => {
    const { source, run } = fresh()
    await run(items(5))
    await run(items(4))
    expect(Object.keys(await searchable(source))).toHaveLength(4)
    await run(items(5))
    expect(Object.keys(await searchable(source))).toHaveLength(5)
  })

  test('a refused run leaves what was found before', async () => {
    const { source, run } = fresh()
    await run(items(10))
    const before = await searchable(source)
    expect(await run(items(10, 50))).toMatchObject({ status: 'refused', reason: 'shrink-guard' })
    expect(await searchable(source)).toEqual(before)
    expect(await orphans()).toEqual(none)
  })

  test('case 39: a feed that breaks off after thousands of items leaves nothing behind', async () => {
    const { source, run } = fresh()
    const broken = function* (): Generator<FeedEvent> {
      for (const item of items(2500)) yield itemEvent(item)
      throw new FeedError('feed-truncated', 'It ends early.')
    }
    expect(await run(() => broken())).toMatchObject({ status: 'failed', reason: 'feed-truncated' })
    expect(await searchable(source)).toEqual({})
    expect(await orphans()).toEqual(none)
    expect(await run(items(3))).toMatchObject({ status: 'done' })
    expect(Object.keys(await searchable(source))).toHaveLength(3)
  })

  test('characters that no column holds are left out, as they are of the course itself', async () => {
    const { source, run } = fresh()
    expect(await run([titled('a', 'Las\0sen'), titled('b', 'Fre\ud800zen')])).toMatchObject({
      status: 'done',
    })
    expect(await searchable(source)).toEqual({ a: 'Lassen', b: 'Fre\uFFFDzen' })
  })

  test('a dry run writes nothing', async () => {
    const { source, run } = fresh()
    await run(items(3), { options: { dryRun: true } })
    expect(await searchable(source)).toEqual({})
  })
})
