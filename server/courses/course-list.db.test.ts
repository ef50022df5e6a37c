/** Several courses in one question: what a plan, an employer's page and a referral ask. */
import type { CourseDetail, ListedCourse } from '@stapwijzer/shared/api/courses.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { mergeStored, putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let t: TestApp
let ids: string[]
beforeAll(async () => {
  t = await testApp()
  ids = await putCourses(
    t.db,
    ['Lassen', 'Boekhouden', 'Loodgieter', 'Loodgieter mbo', 'Koken'].map((title, at) =>
      sampleCourse({ sourceId: `c${at}`, title }),
    ),
  )
  await mergeStored(t.db, [ids[2]!, ids[3]!], sampleCourse({ sourceId: 'c2', title: 'Loodgieter' }))
  await withdrawCourses(t.db, [ids[4]!])
})
afterAll(() => t.close())

const unknown = '00000000-0000-4000-8000-000000000000'
const asked = async (some: readonly string[]) => {
  const query = new URLSearchParams(some.map((id) => ['id', id]))
  const answer = await t.app.inject(`/v1/course-details?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: ListedCourse[] }>().items
}

describe('a list of courses', () => {
  it('holds each course as its own page has it, in the order asked', async () => {
    const some = [ids[1]!, ids[0]!, ids[2]!]
    const found = await asked(some)
    expect(found.map(({ id }) => id)).toEqual(some)
    for (const { id, course } of found) {
      expect(course).toEqual((await t.app.inject(`/v1/courses/${id}`)).json<CourseDetail>())
    }
  })

  it('holds a course of several sources under the id that was asked', async () => {
    const [found] = await asked([ids[3]!])
    expect([found!.id, found!.course!.id]).toEqual([ids[3], ids[2]])
    expect(found!.course!.provenance.sources).toHaveLength(2)
  })

  it('holds of a withdrawn course what it was called, and leaves unknown ids out', async () => {
    const found = await asked([unknown, 'nee', ids[4]!, "'; --", ids[0]!])
    expect(found.map(({ id, course, title }) => [id, course === null, title])).toEqual([
      [ids[4], true, 'Koken'],
      [ids[0], false, 'Lassen'],
    ])
  })

  it('tells how far each is from a postcode, and refuses one that is nowhere', async () => {
    await t.db.tx(
      'ingest',
      ({ sql }) => sql`
        insert into catalogue.postcode (pc4, places, municipalities, lat, lon)
        values ('3811', '{Amersfoort}', '{0307}', 52.16, 5.39)`,
    )
    const far = await t.app.inject(`/v1/course-details?id=${ids[0]}&postcode=3811`)
    const [found] = far.json<{ items: ListedCourse[] }>().items
    expect(found!.course!.location!.distanceKm).toBeGreaterThan(15)
    expect(found!.course!.location!.distanceKm).toBeLessThan(30)
    const nowhere = await t.app.inject(`/v1/course-details?id=${ids[0]}&postcode=9999`)
    expect(nowhere.statusCode).toBe(400)
  })

  it('holds the same id once', async () => {
    expect(await asked([ids[0]!, ids[0]!])).toHaveLength(1)
  })

  it.each(['', '?id=', `?${'id=a&'.repeat(51)}id=a`])(
    'is refused without ids, or with too many: %s',
    async (query) => {
      expect((await t.app.inject(`/v1/course-details${query}`)).statusCode).toBe(400)
    },
  )
})
