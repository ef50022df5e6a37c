import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { listReview } from '@stapwijzer/shared/db/duplicates.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { searchIn } from '@stapwijzer/shared/search/testing.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'
import type { TestItem } from '../pipeline/testing.ts'
import { foundIds, idsOf, kok, runSource } from './testing-sources.ts'
import { sampleProvider } from './testing.ts'

const everything = { q: null, exact: false, origin: null, sort: 'relevance', page: 1, pageSize: 20 } as const

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
})
afterAll(() => db.drop())

const run = (source: string, items: TestItem[]) => runSource(db, source, items)
const shown = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ id: string; title: string; source_id: string; live: boolean }[]>`
      select id, title, source_id, withdrawn_at is null as live from catalogue.shown_course order by title`,
  )
const idOf = (source: string) => idsOf(db, source)
const found = () => foundIds(db)

describe('a course of two sources', () => {
  test('is shown and found once, under the id that was there first, with the facts of who is trusted more', async () => {
    const trust = (source: string, value: number) =>
      db.tx('ingest', ({ sql }) => sql`update catalogue.source set trust = ${value} where id = ${source}`)
    const items = [kok('1', { title: 'Kok van de school', summary: null })]
    await run('school', items)
    await trust('school', 80)
    const first = await idOf('school')
    await run('register', [kok('1', { title: 'Kok', summary: 'Leer koken.' })])
    expect(await shown()).toEqual([
      { id: first.id, title: 'Kok van de school', source_id: 'school', live: true },
    ])
    expect((await idOf('register')).shown).toBe(first.id)
    expect(await found()).toEqual([first.id])
    // Another trust counts from the next run of the source on, also when its feed is what it was.
    await trust('school', 20)
    await run('school', items)
    expect(await shown()).toMatchObject([{ id: first.id, title: 'Kok', source_id: 'register' }])
  })

  test('of equal trust the one that changed last comes first', async () => {
    await run('school', [kok('1', { title: 'Kok A' })])
    await run('register', [kok('1', { title: 'Kok B' })])
    expect(await shown()).toMatchObject([{ title: 'Kok B' }])
    await run('school', [kok('1', { title: 'Kok A, nieuw' })])
    expect(await shown()).toMatchObject([{ title: 'Kok A, nieuw' }])
  })

  test('goes on under its id when the lead is withdrawn, and when all are; coming back restores it', async () => {
    await run('school', [kok('1', { title: 'Kok A' })])
    await run('register', [kok('1', { title: 'Kok B' })])
    const { id } = await idOf('school')
    await run('school', [])
    expect(await shown()).toMatchObject([{ id, title: 'Kok B', live: true }])
    expect(await found()).toEqual([id])
    await run('register', [])
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
      searchIn(db, { ...everything, filters, today: '2026-11-24' })
    const all = await search({})
    expect(all.total).toBe(1)
    expect(all.facets.provider).toMatchObject([{ value: 'kvk-90000001', count: 1 }])
    expect(all.items[0]).toMatchObject({ source: 'register' })
    for (const [source, sourceId] of [
      ['school', '1'],
      ['register', 'a'],
    ]) {
      expect((await search({ source })).total).toBe(1)
      expect((await search({ source, sourceId })).total).toBe(1)
    }
    expect((await search({ source: 'school', sourceId: 'a' })).total).toBe(0)
    await run('register', [])
    expect((await search({ source: 'register' })).total).toBe(0)
    expect((await search({ source: 'school' })).items[0]).toMatchObject({ source: 'school' })
  })

  test('is two again when the key is gone', async () => {
    await run('school', [kok('1')])
    await run('register', [kok('1')])
    await run('register', [kok('1', { ids: sampleCourse().ids })])
    expect(await found()).toHaveLength(2)
    expect((await idOf('register')).shown).toBe((await idOf('register')).id)
  })

  test('twice the same feed changes nothing', async () => {
    await run('school', [kok('1')])
    await run('register', [kok('1')])
    const before = await shown()
    expect(await run('register', [kok('1')])).toMatchObject({ status: 'unchanged' })
    expect(await shown()).toEqual(before)
  })

  test('a key that fits two courses of a source asks, and links as soon as it fits one', async () => {
    const questions = async () => (await db.read('app', (tx) => listReview(tx, { limit: 10 }))).total
    await run('school', [kok('1'), kok('2')])
    await run('register', [kok('1')])
    expect(await found()).toHaveLength(3)
    expect(await questions()).toBe(2)
    await run('school', [kok('1'), kok('2', { ids: sampleCourse().ids, title: 'Bakker' })])
    expect(await found()).toHaveLength(2)
    expect((await idOf('register')).shown).toBe((await idOf('school')).id)
    expect(await questions()).toBe(0)
    await run('school', [kok('1'), kok('2')])
    expect(await found()).toHaveLength(3)
    await run('school', [kok('1')])
    expect(await found()).toHaveLength(1)
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
