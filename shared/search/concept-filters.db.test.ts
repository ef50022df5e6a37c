/** The filters on what a course is linked to. The links themselves are made by ingest/links. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../db/testing.ts'
import { sampleCourse } from '../domain/testing.ts'
import type { Filters } from './query.ts'
import { referenceSearch } from './reference-search.ts'
import { putCourses, searchIn } from './testing.ts'

const today = '2026-11-24'
const linked = [
  { title: 'Lasser', occupations: ['lasser'], skills: ['tig'] },
  { title: 'Tig-lassen', occupations: [], skills: ['tig'] },
  { title: 'Kok', occupations: ['kok'], skills: ['gone'] },
  { title: 'Vogels', occupations: [], skills: [] },
]

let db: TestDatabase
let ids: string[]
beforeAll(async () => {
  db = await testDatabase()
  const courses = linked.map(({ title }) => sampleCourse({ title, sourceId: title }))
  ids = await putCourses(db, courses)
  await db.tx('ingest', async ({ sql }) => {
    for (const id of ['lasser', 'kok'])
      await sql`insert into catalogue.occupation (id, taxonomy_id, uri, label, alt_labels, hidden_labels, english_labels, groups)
        values (${id}, 'starter', ${`urn:${id}`}, ${id}, '{}', '{}', '{}', '{}')`
    for (const id of ['tig', 'gone'])
      await sql`insert into catalogue.skill (id, taxonomy_id, uri, label, lang, alt_labels, english_labels, kind, retired_at)
        values (${id}, 'starter', ${`urn:${id}`}, ${id}, 'nl', '{}', '{}', 'skill', ${id === 'gone' ? today : null})`
    for (const [at, { occupations, skills }] of linked.entries())
      for (const [kind, concept] of [
        ...occupations.map((id) => ['occupation', id] as const),
        ...skills.map((id) => ['skill', id] as const),
      ])
        await sql`insert into catalogue.course_concept (course_id, concept_id, kind, strength, evidence, found)
          values (${ids[at]!}, ${concept}, ${kind}, 80, 'text', 'title: x')`
  })
})
afterAll(() => db.drop())

const query = (filters: Filters) =>
  ({ q: null, exact: false, filters, origin: null, sort: 'relevance', page: 1, pageSize: 20, today }) as const
const titles = async (filters: Filters) =>
  (await searchIn(db, query(filters))).items.map(({ title }) => title).sort()

describe('occupation and skill', () => {
  test('keep the courses that are linked to any of the ids, as the plain reference does', async () => {
    const courses = linked.map(({ title, ...links }, at) => ({
      id: ids[at]!,
      providerId: 'test-p',
      source: 'test',
      course: sampleCourse({ title, sourceId: title }),
      ...links,
    }))
    const asked: Filters[] = [
      { occupation: ['lasser'] },
      { skill: ['tig'] },
      { occupation: ['lasser', 'kok'] },
      { occupation: ['lasser'], skill: ['tig'] },
      { occupation: ['kok'], skill: ['tig'] },
      { occupation: ['lasser', 'unknown'] },
    ]
    for (const filters of asked) {
      const found = await searchIn(db, query(filters))
      const expected = referenceSearch(courses, { ...query(filters) })
      expect(found.total, JSON.stringify(filters)).toBe(expected.total)
      expect(new Set(found.items.map(({ id }) => id))).toEqual(new Set(expected.ids))
    }
  })
  test('an id that nobody knows, or of the other kind, keeps nothing and is no error', async () => {
    expect(await titles({ occupation: ['unknown'] })).toEqual([])
    expect(await titles({ occupation: ['tig'] })).toEqual([])
    expect(await titles({ skill: ['x\u0000y', "'; drop table x"] })).toEqual([])
  })
  test('a retired concept keeps nothing: no page lists it', async () => {
    expect(await titles({ skill: ['gone'] })).toEqual([])
  })
  test('are named when they leave nothing', async () => {
    const { blockedBy } = await searchIn(db, query({ occupation: ['kok'], skill: ['tig'] }))
    expect(blockedBy).toMatchObject(
      [
        { filter: 'skill', totalWithout: 1 },
        { filter: 'occupation', totalWithout: 2 },
      ].reverse(),
    )
  })
})
