/** What a course's page says of where it leads to. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { appWithCourses, getJson } from './testing.ts'

let test: TestApp
let ids: string[]
beforeAll(async () => {
  ;({ app: test, ids } = await appWithCourses())
  await test.db.tx('ingest', async ({ sql }) => {
    for (const id of ['lasser', 'constructiewerker', 'oud'])
      await sql`insert into catalogue.occupation (id, taxonomy_id, uri, label, alt_labels, hidden_labels, english_labels, groups, retired_at)
        values (${id}, 'starter', ${`urn:o:${id}`}, ${id}, '{}', '{}', '{}', '{}', ${id === 'oud' ? '2026-01-01' : null})`
    await sql`insert into catalogue.skill (id, taxonomy_id, uri, label, lang, alt_labels, english_labels, kind)
      values ('mig', 'starter', 'urn:s:mig', 'MIG/MAG-lassen', 'nl', '{}', '{}', 'skill')`
    await sql`insert into catalogue.course_concept (course_id, concept_id, kind, strength, evidence, found)
      select ${ids[2]!}, * from (values ('constructiewerker', 'occupation', 60, 'text', 'x'), ('lasser', 'occupation', 95, 'text', 'x'),
        ('oud', 'occupation', 100, 'text', 'x'), ('mig', 'skill', 85, 'text', 'x')) v`
  })
})
afterAll(() => test.close())

describe('GET /v1/courses/{id}', () => {
  it('lists occupations and skills, the strongest link first, without retired ones', async () => {
    const { body } = await getJson<CourseDetail>(test, `/v1/courses/${ids[2]}`)
    expect(body.occupations).toEqual([
      { id: 'lasser', uri: 'urn:o:lasser', label: 'lasser' },
      { id: 'constructiewerker', uri: 'urn:o:constructiewerker', label: 'constructiewerker' },
    ])
    expect(body.skills).toEqual([{ id: 'mig', uri: 'urn:s:mig', label: 'MIG/MAG-lassen' }])
  })

  it('occupation and skill keep the courses whose page lists that id', async () => {
    for (const query of ['occupation=lasser', 'skill=mig', 'occupation=x&occupation=constructiewerker']) {
      const { body } = await getJson<{ total: number; items: { id: string }[] }>(test, `/v1/courses?${query}`)
      expect(
        body.items.map(({ id }) => id),
        query,
      ).toEqual([ids[2]])
    }
    const { status, body } = await getJson<{ total: number }>(test, '/v1/courses?occupation=oud')
    expect([status, body.total]).toEqual([200, 0])
  })
})
