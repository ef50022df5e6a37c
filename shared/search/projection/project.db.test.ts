import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import { sampleCourse, sampleOffering } from '../../domain/testing.ts'
import { projectAll, projectCourses } from './project.ts'
import type { SearchQuery } from '../query.ts'
import { putCourses, searchIn, withdrawCourses } from '../testing.ts'

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
})
afterAll(() => db.drop())

const base = { exact: false, filters: {}, origin: null, sort: 'relevance', page: 1, pageSize: 20 } as const
const find = (q: string | null, changes: Partial<SearchQuery> = {}) =>
  searchIn(db, { q, ...base, today: '2026-11-24', ...changes })
const rowCounts = async () => {
  const [row] = await db.pool`select
    (select count(*)::int from catalogue.course_search) as search, (select count(*)::int from catalogue.course_words) as words,
    (select count(*)::int from catalogue.course_card) as card, (select count(*)::int from catalogue.course_place) as place`
  return row
}

describe('projectCourses', () => {
  it('replaces a changed course: old words are gone, new ones are found', async () => {
    const [id] = await putCourses(db, [sampleCourse({ title: 'Lassen' })])
    const [same] = await putCourses(db, [sampleCourse({ title: 'Solderen', offerings: [] })])
    expect(same).toBe(id)
    expect((await find('lassen', { exact: true })).total).toBe(0)
    expect((await find('solderen')).items.map((card) => card.id)).toEqual([id])
    expect(await rowCounts()).toEqual({ search: 1, words: 1, card: 1, place: 0 })
  })

  it('removes a withdrawn course everywhere, and brings it back under the same id', async () => {
    const [id] = await putCourses(db, [sampleCourse({ title: 'Lassen' })])
    await withdrawCourses(db, [id!])
    expect(await rowCounts()).toEqual({ search: 0, words: 0, card: 0, place: 0 })
    expect((await find('lassen')).total).toBe(0)
    await putCourses(db, [sampleCourse({ title: 'Lassen' })])
    expect((await find('lassen')).items.map((card) => card.id)).toEqual([id])
  })

  it('repairs no word towards a course that is gone', async () => {
    const ids = await putCourses(db, [
      sampleCourse({ title: 'Solderen' }),
      sampleCourse({ sourceId: 'b', title: 'Lassen' }),
    ])
    expect((await find('soldereen')).correction).toEqual({ from: 'soldereen', to: 'solderen' })
    await withdrawCourses(db, [ids[0]!])
    const answer = await find('soldereen')
    expect(answer).not.toHaveProperty('correction')
    expect(answer.total).toBe(0)
  })

  it('case 14: keeps two sources with the same item apart, also their providers', async () => {
    const [one] = await putCourses(db, [sampleCourse()], { source: 'one' })
    const [two] = await putCourses(db, [sampleCourse()], { source: 'two' })
    const answer = await find(null)
    expect(answer.items.map((card) => card.id).sort()).toEqual([one, two].sort())
    expect(answer.facets.provider.map(({ value }) => value)).toEqual(['one-school-1', 'two-school-1'])
  })

  it('counts a provider once that two sources bring under one id, by any of its names', async () => {
    await putCourses(db, [sampleCourse()], { source: 'one' })
    const [second] = await putCourses(db, [sampleCourse()], { source: 'two' })
    await db.tx('ingest', async (tx) => {
      await tx.sql`update catalogue.course set provider_id = 'one-school-1'`
      await projectCourses(tx, [second!])
    })
    expect((await find(null)).facets.provider).toEqual([
      { value: 'one-school-1', count: 2, name: 'School Een' },
    ])
    expect((await find(null, { filters: { provider: ['one-school-1'] } })).total).toBe(2)
  })

  it('import rule 11: leaves nothing behind when the transaction fails', async () => {
    const [id] = await putCourses(db, [sampleCourse({ title: 'Lassen' })])
    await expect(
      db.tx('ingest', async (tx) => {
        await tx.sql`update catalogue.course set data = jsonb_set(data, '{title}', '"Solderen"') where id = ${id!}`
        await projectCourses(tx, [id!])
        throw new Error('stopped')
      }),
    ).rejects.toThrow('stopped')
    expect((await find('lassen')).total).toBe(1)
    expect((await find('solderen', { exact: true })).total).toBe(0)
  })

  it('takes ids that it does not know, and none', async () => {
    await db.tx('ingest', (tx) => projectCourses(tx, []))
    await db.tx('ingest', (tx) => projectCourses(tx, ['00000000-0000-4000-8000-000000000000']))
    expect((await find(null)).meta.indexedAt).toBeNull()
  })

  it('stores what feeds can hold: tabs, backslashes, quotes, newlines, emptiness, extremes', async () => {
    const awkward = sampleCourse({
      title: 'A\tB\\N \'x\' "y" \\. {z}',
      summary: 'een\r\ntwee\\',
      description: { html: `<p>${'woord '.repeat(5000)}einde</p>`, lang: 'nl' },
      languages: ['nl', 'en', 'nl', 'de'],
      studyLoad: { value: 200_000, unit: 'hours' },
      duration: { value: 400, unit: 'years', weeks: 20_800 },
      offerings: Array.from({ length: 500 }, (_, index) => sampleOffering({ id: `o${index}` })),
    })
    const bare = sampleCourse({
      sourceId: 'bare',
      title: 'Kaal',
      description: null,
      summary: null,
      languages: [],
      offerings: [],
      price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
      duration: null,
      studyLoad: null,
    })
    await putCourses(db, [awkward, bare])
    const { items, facets } = await find(awkward.title, { exact: true })
    expect(items[0]).toMatchObject({ title: awkward.title, summary: awkward.summary, startCount: 500 })
    expect(facets.language).toEqual(['de', 'en', 'nl'].map((value) => ({ value, count: 1 })))
    expect((await find('kaal')).items[0]).toMatchObject({
      hoursPerWeek: null,
      nextStart: null,
      location: null,
      languages: [],
    })
  })
})

describe('projectAll', () => {
  it('rebuilds everything from the catalogue', async () => {
    const ids = await putCourses(
      db,
      ['Lassen', 'Solderen', 'Weg'].map((title) => sampleCourse({ sourceId: title, title })),
    )
    await withdrawCourses(db, [ids[2]!])
    await db.pool`truncate catalogue.course_search, catalogue.course_words, catalogue.course_card, catalogue.course_place, catalogue.search_word`
    expect(await db.tx('ingest', projectAll)).toBe(2)
    expect(await rowCounts()).toEqual({ search: 2, words: 2, card: 2, place: 2 })
    expect((await find('soldern')).correction?.to).toBe('solderen')
  })

  it('takes more courses than one round, and waits for a feed that is being written', async () => {
    const made = Array.from({ length: 1500 }, (_, index) =>
      sampleCourse({ sourceId: `c${index}`, title: `Cursus ${index}`, offerings: [] }),
    )
    await putCourses(db, made)
    const feed = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const feeding = db.tx('ingest', async (tx) => {
      const [row] = await tx.sql<
        { id: string }[]
      >`update catalogue.course set title = title where item_id = 'c1' returning id`
      await projectCourses(tx, [row!.id])
      written.resolve()
      await feed.promise
    })
    await written.promise
    const rebuilding = db.tx('ingest', projectAll)
    feed.resolve()
    await feeding
    expect(await rebuilding).toBe(1500)
    expect(await rowCounts()).toMatchObject({ search: 1500, words: 1500, card: 1500 })
  })
})
