import type { OccupationGuide } from '@stapwijzer/shared/api/occupation-guide.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getJson } from '../../courses/testing.ts'
import { testApp, type TestApp } from '../../testing.ts'
import { draw, linkCourses, storeDrawn } from '../testing.ts'

const world = draw({
  verzorgende: ['5321', 'wassen aankleden en:report samenwerken* | wondzorg'],
  zorghulp: ['5322', 'wassen koken samenwerken*'],
  kok: ['5120', 'samenwerken*'],
  dichter: ['2641', 'schrijven'],
})

let t: TestApp
let ids: string[]
beforeAll(async () => {
  t = await testApp()
  await storeDrawn(t.db, world)
  const price = (amount: string) => ({
    status: 'known' as const,
    amount,
    currency: 'EUR' as const,
    vatIncluded: true,
  })
  const on = (start: string) => [sampleOffering({ start, end: null, enrolUntil: null })]
  const none = { status: 'unknown' as const, amount: null, currency: null, vatIncluded: null }
  const offered = [
    { sourceId: 'a', level: 'mbo-3', price: price('900.00'), offerings: on('2027-09-01') },
    { sourceId: 'b', level: 'mbo-3', price: price('400.00'), offerings: on('2027-10-01') },
    {
      sourceId: 'c',
      level: 'mbo-2',
      price: none,
      offerings: [],
      entryRequirements: 'Geen vooropleiding nodig.',
    },
    { sourceId: 'd', level: null, price: none, offerings: [], flexibleStart: true },
    { sourceId: 'e', level: 'mbo-1', price: price('1.00'), offerings: on('2027-01-01') },
  ] as const
  ids = await putCourses(
    t.db,
    offered.map((one) => {
      const course = sampleCourse({ ...one, offerings: [...one.offerings] })
      return {
        ...course,
        offerings: course.offerings.map((offering) => ({ ...offering, price: none })),
        ids: {
          ...course.ids,
          crebo: one.sourceId === 'a' ? ['25491'] : one.sourceId === 'b' ? ['99999'] : [],
        },
      }
    }),
  )
  await linkCourses(
    t.db,
    ids.map((id) => [id, 'verzorgende', 'occupation']),
  )
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`update catalogue.course_concept set evidence = 'code' where course_id = ${ids[0]!}`
    await sql`update catalogue.course_concept set evidence = 'text' where course_id = ${ids[1]!}`
  })
  await withdrawCourses(t.db, [ids[4]!])
})
afterAll(() => t.close())

const guide = async (id: string) => (await getJson<OccupationGuide>(t, `/v1/occupations/${id}/guide`)).body

describe('GET /v1/occupations/{id}/guide', () => {
  test('courses by level from what asks least, unknown last; withdrawn ones are not counted', async () => {
    const { courses } = await guide('verzorgende')
    expect(courses.total).toBe(4)
    expect(courses.path.map(({ level, courses: of }) => [level, of])).toEqual([
      ['mbo-2', 1],
      ['mbo-3', 2],
      [null, 1],
    ])
  })
  test('the cheapest and the soonest of a step; none where nothing is known', async () => {
    const { courses } = await guide('verzorgende')
    const [second, third, open] = courses.path
    expect([second!.cheapest, second!.soonest]).toEqual([null, null])
    expect([third!.cheapest?.id, third!.soonest?.id]).toEqual([ids[1], ids[0]])
    expect([open!.cheapest, open!.soonest?.id]).toEqual([null, ids[3]])
  })
  test('says why courses lead there, who asks no diploma and which qualification it is', async () => {
    const { courses } = await guide('verzorgende')
    expect(courses.grounds).toEqual([
      { ground: 'code', courses: 1 },
      { ground: 'text', courses: 1 },
      { ground: 'review', courses: 2 },
    ])
    expect(courses.withoutDiploma).toBe(1)
    // The number of a course that is linked by its words may be that of another qualification.
    expect(courses.qualifications).toEqual([{ crebo: '25491', courses: 1 }])
  })
  test('a day at work: Dutch essential skills, the transversal ones only when there is nothing else', async () => {
    const labels = async (id: string) => (await guide(id)).tasks.map(({ label }) => label).sort()
    expect(await labels('verzorgende')).toEqual(['aankleden', 'wassen'])
    expect(await labels('kok')).toEqual(['samenwerken'])
  })
  test('how common: a class with its month, none for rare work, never a figure', async () => {
    expect((await guide('verzorgende')).common).toEqual({ size: 'most', estimatedIn: '2026-12' })
    expect((await guide('dichter')).common).toBeNull()
    expect(Object.keys((await guide('verzorgende')).common!)).toEqual(['size', 'estimatedIn'])
  })
  test('chances are links with an edition and a day, for degrees only where work asks them', async () => {
    const of = async (id: string) => (await guide(id)).chances
    expect((await of('zorghulp')).map(({ source }) => source)).toEqual(['uwv-occupations', 'roa-forecast'])
    expect((await of('dichter')).map(({ source }) => source)).toContain('uwv-degrees')
    for (const one of await of('dichter')) {
      expect(one.url).toMatch(/^https:\/\//)
      expect(one.edition).toMatch(/^\d{4}/)
    }
  })
  test('without courses everything is empty, and an unknown id is a 404', async () => {
    expect((await guide('dichter')).courses).toEqual({
      ...{ total: 0, grounds: [], withoutDiploma: 0, qualifications: [], path: [] },
    })
    expect((await t.app.inject('/v1/occupations/niemand/guide')).statusCode).toBe(404)
  })
})
