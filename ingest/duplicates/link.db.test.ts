import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { decidePair, listReview } from '@stapwijzer/shared/db/duplicates.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { postgresEngine } from '@stapwijzer/shared/search/postgres.ts'
import { projectCourses } from '@stapwijzer/shared/search/project.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'
import { runItems, type TestItem } from '../pipeline/testing.ts'
import { followDecisions } from './link.ts'
import { dualCourse, sampleProvider } from './testing.ts'

const everything = { q: null, exact: false, origin: null, sort: 'relevance', page: 1, pageSize: 20 } as const

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
})
afterAll(() => db.drop())

const rio = { ...sampleCourse().ids, rio: '1000O1234' }
const run = async (source: string, items: TestItem[], options = {}) => {
  const outcome = await runItems(db, items, { source, options, deps: { project: projectCourses } })
  if (outcome.status === 'failed' || outcome.status === 'refused')
    throw new Error(outcome.message ?? outcome.reason)
  return outcome
}
const kok = (id: string, changes = {}): TestItem => ({ id, course: dualCourse({ ids: rio, ...changes }) })
const shown = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ id: string; title: string; source_id: string; live: boolean }[]>`
      select id, title, source_id, withdrawn_at is null as live from catalogue.shown_course order by title`,
  )
const idOf = async (source: string, item = '1') => {
  const rows = await db.read(
    'app',
    ({ sql }) => sql<{ id: string; shown_id: string }[]>`
      select c.id, a.shown_id from catalogue.course c join catalogue.course_alias a using (id)
      where source_id = ${source} and item_id = ${item}`,
  )
  return rows[0]!
}
const found = async () =>
  (
    await db.read(
      'app',
      ({ sql }) => sql<{ course_id: string }[]>`select course_id from catalogue.course_search`,
    )
  ).map((row) => row.course_id)

describe('a course of two sources', () => {
  test('is shown and found once, under the id that was there first, whoever is trusted more', async () => {
    await run('school', [kok('1', { title: 'Kok van de school', summary: null })])
    const first = await idOf('school')
    await run('register', [kok('1', { title: 'Kok', summary: 'Leer koken.' })])
    expect(await shown()).toEqual([
      { id: first.id, title: 'Kok van de school', source_id: 'school', live: true },
    ])
    expect((await idOf('register')).shown_id).toBe(first.id)
    expect(await found()).toEqual([first.id])
    await db.tx('ingest', ({ sql }) => sql`update catalogue.source set trust = 80 where id = 'register'`)
    await run('school', [kok('1', { title: 'Kok van de school, nieuw', summary: null })])
    expect(await shown()).toMatchObject([{ id: first.id, title: 'Kok', source_id: 'register' }])
  })

  test('goes on under its id when the lead is withdrawn, and when all are; coming back restores it', async () => {
    await run('school', [kok('1', { title: 'Kok A' })])
    await run('register', [kok('1', { title: 'Kok B' })])
    const { id } = await idOf('school')
    await run('school', [], { acceptShrink: true })
    expect(await shown()).toMatchObject([{ id, title: 'Kok B', live: true }])
    expect(await found()).toEqual([id])
    await run('register', [], { acceptShrink: true })
    expect(await shown()).toMatchObject([{ id, live: false }])
    expect(await found()).toEqual([])
    await run('school', [kok('1', { title: 'Kok A' })])
    expect(await shown()).toMatchObject([{ id, title: 'Kok A', live: true }])
    expect(await found()).toEqual([id])
  })

  test('is found by either source and item, counted once, and named by the source whose facts come first', async () => {
    await run('school', [kok('1')])
    await run('register', [kok('a')])
    const search = (filters: SearchQuery['filters']) =>
      postgresEngine(db).search({ ...everything, filters, today: '2026-11-24' })
    const all = await search({})
    expect(all.total).toBe(1)
    expect(all.facets.provider).toMatchObject([{ value: 'kvk-90000001', count: 1 }])
    expect(all.items[0]).toMatchObject({ source: 'school' })
    for (const [source, sourceId] of [
      ['school', '1'],
      ['register', 'a'],
    ]) {
      expect((await search({ source })).total).toBe(1)
      expect((await search({ source, sourceId })).total).toBe(1)
    }
    expect((await search({ source: 'school', sourceId: 'a' })).total).toBe(0)
    await run('school', [], { acceptShrink: true })
    expect((await search({ source: 'school' })).total).toBe(0)
    expect((await search({ source: 'register' })).items[0]).toMatchObject({ source: 'register' })
  })

  test('is two again when the key is gone', async () => {
    await run('school', [kok('1')])
    await run('register', [kok('1')])
    await run('register', [kok('1', { ids: sampleCourse().ids })])
    expect(await found()).toHaveLength(2)
    expect((await idOf('register')).shown_id).toBe((await idOf('register')).id)
  })

  test('twice the same feed changes nothing', async () => {
    await run('school', [kok('1')])
    await run('register', [kok('1')])
    const before = await shown()
    expect(await run('register', [kok('1')])).toMatchObject({ status: 'unchanged' })
    expect(await shown()).toEqual(before)
  })

  test('a title alone joins nothing, but asks', async () => {
    const plain = { provider: sampleProvider, ids: sampleCourse().ids }
    await run('school', [{ id: '1', course: { ...plain, title: 'Boekhouden voor beginners' } }])
    await run('register', [
      { id: '1', course: { ...plain, title: 'Boekhoude voor beginners' } },
      { id: '2', course: { ...plain, title: 'Lassen voor beginners' } },
    ])
    expect(await found()).toHaveLength(3)
    const { items, total } = await db.read('app', (tx) => listReview(tx, { limit: 10 }))
    expect(total).toBe(1)
    expect(items[0]).toMatchObject({ reason: 'similar', evidence: '2027-02-01' })
    expect([items[0]!.a.title, items[0]!.b.title].sort()).toEqual([
      'Boekhoude voor beginners',
      'Boekhouden voor beginners',
    ])
  })
})

describe('what people decide', () => {
  const at = new Date('2026-11-24T10:00:00Z')
  const decide = async (verdict: 'same' | 'different') => {
    const [a, b] = [(await idOf('school')).id, (await idOf('register')).id]
    const problem = await db.tx('app', (tx) =>
      decidePair(tx, { a, b, verdict, actor: 'dina', at: new Date() }),
    )
    await db.tx('ingest', async (tx) => projectCourses(tx, await followDecisions(tx, at)))
    return problem
  }
  test('parts a cluster, for later runs too, and joins it again', async () => {
    await run('school', [kok('1')])
    await run('register', [kok('1')])
    expect(await decide('different')).toBeNull()
    expect(await found()).toHaveLength(2)
    await run('register', [kok('1', { title: 'Kok anders' })])
    expect(await found()).toHaveLength(2)
    expect((await db.read('app', (tx) => listReview(tx, { limit: 10 }))).total).toBe(0)
    await decide('same')
    expect(await found()).toHaveLength(1)
  })
  test('joins two that no key joins, and the next run of a source follows a word that nobody acted on', async () => {
    await run('school', [{ id: '1' }])
    await run('register', [{ id: '1' }])
    const [a, b] = [(await idOf('school')).id, (await idOf('register')).id]
    await db.tx('app', (tx) => decidePair(tx, { a: b, b: a, verdict: 'same', actor: 'dina', at }))
    await run('third', [{ id: '9' }])
    expect(await found()).toHaveLength(2)
  })
  test('two courses of one source are never the same', async () => {
    await run('school', [{ id: '1' }, { id: '2' }])
    const [a, b] = [(await idOf('school')).id, (await idOf('school', '2')).id]
    const said = (one: string, other: string) =>
      db.tx('app', (tx) => decidePair(tx, { a: one, b: other, verdict: 'same', actor: 'dina', at }))
    expect(await said(a, b)).toBe('same-source')
    expect(await said(a, a)).toBe('same-course')
    expect(await said(a, 'x')).toBe('unknown-course')
  })
})
