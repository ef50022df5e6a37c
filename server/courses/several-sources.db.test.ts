import type { WithdrawnCourse } from '@stapwijzer/shared/api/courses.ts'
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import type { NetPrices } from '@stapwijzer/shared/api/funding.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { mergeStored, putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { getJson } from './testing.ts'

let test: TestApp
let school: string, register: string, other: string
const course = sampleCourse({ title: 'Kok', description: null })
beforeAll(async () => {
  test = await testApp()
  ;[school] = (await putCourses(test.db, [course], { source: 'school' })) as [string]
  const later = { source: 'register', at: '2026-11-24T07:00:00Z' }
  ;[register, other] = (await putCourses(
    test.db,
    [
      sampleCourse({ title: 'Kok (register)' }),
      sampleCourse({ sourceId: 'other', title: 'Kok in een ander huis' }),
    ],
    later,
  )) as [string, string]
  await mergeStored(test.db, [school, register], sampleCourse({ title: 'Kok' }))
})
afterAll(() => test.close())

const get = <T>(url: string) => getJson<T>(test, url)

describe('a course of two sources', () => {
  it('has one page under either id, and tells both sources with what each knows', async () => {
    const first = await get<CourseDetail>(`/v1/courses/${school}`)
    const second = await get<CourseDetail>(`/v1/courses/${register}`)
    expect(second.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect(first.body).toMatchObject({ id: school, title: 'Kok', source: 'school' })
    expect(first.body.description).not.toBeNull()
    expect(first.body.provenance).toMatchObject({ source: 'school', qualityScore: 100, missingFacts: [] })
    expect(first.body.provenance.sources).toEqual([
      {
        source: 'school',
        sourceId: 'course-1',
        fetchedAt: '2026-11-24T06:00:00.000Z',
        lastChangedAt: '2026-11-24T06:00:00.000Z',
        qualityScore: 85,
        missingFacts: ['description'],
      },
      {
        source: 'register',
        sourceId: 'course-1',
        fetchedAt: '2026-11-24T07:00:00.000Z',
        lastChangedAt: '2026-11-24T07:00:00.000Z',
        qualityScore: 100,
        missingFacts: [],
      },
    ])
  })

  it('counts once in a search, and keeps apart what was not linked', async () => {
    const { body } = await get<{ total: number; items: { id: string }[] }>('/v1/courses?q=kok')
    expect(body.total).toBe(2)
    expect(body.items.map(({ id }) => id).sort()).toEqual([school, other].sort())
    const { courses } = (await get<{ courses: { id: string }[] }>('/v1/suggestions?q=kok')).body
    expect(courses.map(({ id }) => id).sort()).toEqual([school, other].sort())
  })

  it('answers advice and plans under the id that was asked', async () => {
    const payload = { person: {}, courseIds: [register, school] }
    const advice = await test.app.inject({ method: 'POST', url: '/v1/funding-advice', payload })
    expect(advice.json<NetPrices>().items.map(({ courseId }) => courseId)).toEqual([register, school])
    const made = await test.app.inject({
      method: 'POST',
      url: '/v1/plans',
      payload: { title: 'Plan', items: [{ courseId: register }] },
    })
    expect(made.statusCode).toBe(201)
    const { id, token } = made.json<{ id: string; token: string }>()
    const check = await test.app.inject({
      url: `/v1/plans/${id}/check`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(check.json()).toMatchObject({
      totals: { price: { known: '495.00', unknownItems: 0 } },
      conflicts: [],
    })
  })

  it('is gone under either id when no source has it any more', async () => {
    await test.db.tx('ingest', async ({ sql }) => {
      await sql`update catalogue.course set withdrawn_at = now() where id in (${school}, ${register})`
      await sql`update catalogue.merged_course set withdrawn_at = now()`
    })
    for (const id of [school, register]) {
      const { status, body } = await get<WithdrawnCourse>(`/v1/courses/${id}`)
      expect(status).toBe(410)
      expect(body.course).toMatchObject({ id: school, title: 'Kok' })
      expect(body.alternatives.map((card) => card.id)).toContain(other)
    }
  })
})
