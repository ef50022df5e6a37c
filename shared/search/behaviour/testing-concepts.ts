/** For tests: the filters on what a course is linked to, on any engine. The links themselves are made by ingest/links. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../db/testing.ts'
import { sampleCourse } from '../../domain/testing.ts'
import type { Filters } from '../../domain/filters.ts'
import { referenceSearch } from './testing-reference.ts'
import type { EngineMaker, EngineUnderTest } from './testing-engines.ts'

const today = '2026-11-24'
const linked = [
  { title: 'Lasser', occupations: ['lasser'], skills: ['tig'] },
  { title: 'Tig-lassen', occupations: [], skills: ['tig'] },
  { title: 'Kok', occupations: ['kok'], skills: ['gone'] },
  { title: 'Vogels', occupations: [], skills: [] },
]

export function conceptBehaviour(name: string, make: EngineMaker): void {
  const courses = linked.map(({ title }) => sampleCourse({ title, sourceId: title }))
  let under: EngineUnderTest
  beforeAll(async () => {
    under = await make([{ source: 'test', courses }])
    await link(under.db, under.ids)
    // Whoever changes links projects the courses again, as this does.
    await under.put([{ source: 'test', courses }])
  })
  afterAll(() => under.close())

  const query = (filters: Filters) =>
    ({
      q: null,
      exact: false,
      filters,
      origin: null,
      sort: 'relevance',
      page: 1,
      pageSize: 20,
      today,
    }) as const
  const titles = async (filters: Filters) =>
    (await under.search(query(filters))).items.map(({ title }) => title).sort()

  describe(`${name}: occupation and skill`, () => {
    test('keep the courses that are linked to any of the ids, as the plain reference does', async () => {
      const entries = linked.map(({ title: _title, ...links }, at) => ({
        id: under.ids[at]!,
        providerId: 'test-p',
        source: 'test',
        course: courses[at]!,
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
        const found = await under.search(query(filters))
        const expected = referenceSearch(entries, { ...query(filters) })
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
      const { blockedBy } = await under.search(query({ occupation: ['kok'], skill: ['tig'] }))
      expect(blockedBy).toMatchObject(
        [
          { filter: 'skill', totalWithout: 1 },
          { filter: 'occupation', totalWithout: 2 },
        ].reverse(),
      )
    })
  })
}

async function link(db: TestDatabase, ids: readonly string[]): Promise<void> {
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
}
