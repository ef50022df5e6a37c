import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { projectAnew } from '@stapwijzer/shared/search/projection/analysis.ts'
import { searchIn } from '@stapwijzer/shared/search/testing.ts'
import { idsOf, kok, runSource } from '../duplicates/testing-sources.ts'
import type { TestItem } from '../pipeline/testing.ts'
import { linkCourses } from './link-courses.ts'
import { LinkMaker } from './link-maker.ts'
import { noRules, taxonomyOf } from './testing.ts'

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
  await taxonomyOf(db, 'starter', { lasser: 'lasser', kok: 'kok' }, { lassen: 'roestvast staal lassen' })
})
afterAll(() => db.drop())

const item = (id: string, title: string): TestItem => ({
  id,
  course: { title, summary: null, outcomes: null, description: null },
})
const run = (items: TestItem[], source = 'bron') => runSource(db, source, items)
const link = () => linkCourses(db, new LinkMaker(db, noRules))
const links = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ id: string; concept: string; strength: number; found: string }[]>`
      select course_id as id, concept_id as concept, strength, found from catalogue.course_concept order by concept_id, course_id`,
  )
const withOccupation = (id: string) =>
  searchIn(db, {
    ...{ q: null, exact: false, filters: { occupation: [id] }, origin: null, sort: 'relevance' },
    ...{ page: 1, pageSize: 5, today: '2026-11-24' },
  })
const docs = () =>
  db.read('app', ({ sql }) => sql<{ doc: number }[]>`select doc from catalogue.course_search order by doc`)

describe('the links of the catalogue', () => {
  test('are made for new courses, each with why, and kept out of courses that name nothing', async () => {
    await run([item('1', 'Opleiding tot lasser'), item('2', 'Vogels kijken')])
    expect(await link()).toEqual({ looked: 2, changed: 1, gone: 0 })
    const { id } = await idsOf(db, 'bron')
    expect(await links()).toEqual([{ id, concept: 'lasser', strength: 95, found: 'title: lasser' }])
  })

  test('again without a change, nothing is looked at and no search row is written', async () => {
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    await link()
    const before = await docs()
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
    expect(await docs()).toEqual(before)
  })

  test('a changed course alone is looked at again; a change that leaves its links writes no search row', async () => {
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    await link()
    await run([item('1', 'Kok'), item('2', 'Kok (avond)')])
    const before = await docs()
    expect(await link()).toEqual({ looked: 2, changed: 1, gone: 0 })
    expect((await links()).map(({ concept }) => concept)).toEqual(['kok', 'kok'])
    const after = await docs()
    expect(after.filter(({ doc }) => before.some((one) => one.doc === doc))).toHaveLength(1)
  })

  test('before everything is projected anew: the links are there, and no search row or stamp changes until then', async () => {
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    const stamps = () => db.pool`select no, indexed_at from catalogue.search_source order by no`
    const before = [await docs(), await stamps()]
    const early = await linkCourses(db, new LinkMaker(db, noRules), { beforeProjection: true })
    expect(early).toEqual({ looked: 2, changed: 2, gone: 0 })
    expect((await links()).map(({ concept }) => concept)).toEqual(['kok', 'lasser'])
    expect([await docs(), await stamps()]).toEqual(before)
    await db.tx('ingest', projectAnew)
    expect((await withOccupation('lasser')).total).toBe(1)
    expect(await docs()).not.toEqual(before[0])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
  })

  test('a withdrawn course loses its links; when it comes back it gets them again', async () => {
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    await link()
    await run([item('2', 'Kok')])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 1 })
    expect((await links()).map(({ concept }) => concept)).toEqual(['kok'])
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    expect(await link()).toMatchObject({ looked: 1, changed: 1 })
    expect((await links()).map(({ concept }) => concept)).toEqual(['kok', 'lasser'])
  })

  test('another taxonomy: every course is looked at, links to retired concepts go', async () => {
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    await link()
    await taxonomyOf(db, 'esco', { 'esco-lasser': 'lasser' }, {})
    expect(await link()).toEqual({ looked: 2, changed: 2, gone: 0 })
    expect((await links()).map(({ concept }) => concept)).toEqual(['esco-lasser'])
  })

  test('other rules: every course is looked at, a denied link goes', async () => {
    await run([item('1', 'Lasser')])
    await link()
    const denied = {
      kind: 'title',
      match: 'lasser',
      concept: 'lasser',
      yes: false,
      reason: 'x',
      reviewer: 'y',
    } as const
    const rules = { ...noRules, reviews: [denied], version: 'other' }
    expect(await linkCourses(db, new LinkMaker(db, rules))).toEqual({ looked: 1, changed: 1, gone: 0 })
    expect(await links()).toEqual([])
  })

  test('a course of two sources has its links once, under the id it is shown with', async () => {
    await run([kok('1', { title: 'Kok' })], 'school')
    await link()
    await run([kok('1', { title: 'Kok' })], 'register')
    await link()
    const { id, shown } = await idsOf(db, 'register')
    expect(shown).not.toBe(id)
    expect((await links()).map((one) => one.id)).toEqual([shown])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
  })

  test('two at once, beside runs of two sources: each course ends with its links and one search row', async () => {
    const many = (title: string) => Array.from({ length: 60 }, (_, at) => item(String(at), `${title} ${at}`))
    await run(many('Opleiding lasser'))
    await Promise.all([link(), link(), run(many('Opleiding kok')), run(many('Opleiding lasser'), 'ander')])
    await link()
    const rows = await db.read(
      'app',
      ({ sql }) => sql<{ source: string; concept: string; courses: number; rows: number }[]>`
        select c.source_id as source, k.concept_id as concept, count(distinct c.id)::int as courses, count(s.doc)::int as rows
        from catalogue.course c join catalogue.course_concept k on k.course_id = c.id
        left join catalogue.course_search s on s.course_id = c.id group by 1, 2 order by 1`,
    )
    expect(rows).toEqual([
      { source: 'ander', concept: 'lasser', courses: 60, rows: 60 },
      { source: 'bron', concept: 'kok', courses: 60, rows: 60 },
    ])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
  })

  test('a course is found by what it is linked to as soon as it is linked', async () => {
    await run([item('1', 'Opleiding tot lasser')])
    await link()
    const found = await withOccupation('lasser')
    expect(found.items.map(({ title }) => title)).toEqual(['Opleiding tot lasser'])
  })

  test('a stop between rounds leaves the rest for the next time', async () => {
    await run([item('1', 'Lasser')])
    expect(await linkCourses(db, new LinkMaker(db, noRules), { signal: AbortSignal.abort() })).toMatchObject({
      looked: 0,
    })
    expect(await link()).toMatchObject({ looked: 1, changed: 1 })
  })

  test('without a taxonomy there is nothing to do', async () => {
    await db.tx('ingest', ({ sql }) => sql`update catalogue.taxonomy set active = false`)
    await run([{ id: '1', course: sampleCourse({ title: 'Lasser' }) }])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
  })
})
