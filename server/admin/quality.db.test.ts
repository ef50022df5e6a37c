/** Completeness as the platform admin sees it: means, what is missing most, and which courses lack it. */
import type {
  IncompleteCourse,
  ProviderQuality,
  SourceQuality,
} from '@stapwijzer/shared/api/admin-quality.ts'
import { unknownPrice, type Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
let dina: string
const poor: Partial<Course> = {
  price: unknownPrice,
  offerings: [],
  flexibleStart: true,
  location: null,
  delivery: 'online',
}
beforeAll(async () => {
  t = await referralApp()
  const other = { ...sampleCourse().provider, id: 'ander', name: 'Andere School' }
  const ids = await putCourses(
    t.db,
    [
      sampleCourse({ sourceId: 'whole' }),
      sampleCourse({ sourceId: 'no-url', url: null }),
      sampleCourse({ sourceId: 'poor', ...poor, provider: other }),
      sampleCourse({ sourceId: 'gone', description: null }),
    ],
    { source: 'zeist' },
  )
  await withdrawCourses(t.db, [ids[3]!])
  await putCourses(t.db, [], { source: 'leeg' })
  dina = await signedIn(t, 'dina')
})
afterAll(() => t.close())

const get = async <T>(path: string): Promise<T> => {
  const answer = await t.app.inject({ url: `/v1/admin${path}`, headers: { cookie: dina } })
  expect(answer.statusCode, path).toBe(200)
  return answer.json<T>()
}

test('of a source: live courses only, mean score, what is missing most', async () => {
  expect(await get<SourceQuality>('/sources/zeist/quality')).toEqual({
    source: { id: 'zeist', name: 'zeist' },
    courses: 3,
    meanScore: 94,
    missing: [
      { fact: 'price', courses: 1 },
      { fact: 'url', courses: 1 },
    ],
  })
  expect(await get('/sources/leeg/quality')).toMatchObject({ courses: 0, meanScore: null, missing: [] })
})

test('of its providers, the least complete first', async () => {
  const { items, total } = await get<{ items: ProviderQuality[]; total: number }>('/sources/zeist/providers')
  expect(total).toBe(2)
  expect(items.map(({ name, courses, meanScore, missing }) => [name, courses, meanScore, missing])).toEqual([
    ['Andere School', 1, 85, [{ fact: 'price', courses: 1 }]],
    [sampleCourse().provider.name, 2, 98.5, [{ fact: 'url', courses: 1 }]],
  ])
})

test('the courses that lack a fact, by source, provider and fact', async () => {
  type List = { items: IncompleteCourse[]; total: number }
  const ids = async (query: string) =>
    (await get<List>(`/incomplete-courses${query}`)).items.map(({ sourceId }) => sourceId)
  expect(await ids('')).toEqual(['poor', 'no-url'])
  expect(await ids('?fact=url')).toEqual(['no-url'])
  expect(await ids('?source=zeist&pageSize=1&page=2')).toEqual(['no-url'])
  expect(await ids('?provider=zeist-ander')).toEqual(['poor'])
  expect(await ids('?source=leeg')).toEqual([])
  expect((await get<List>('/incomplete-courses?fact=price')).items[0]).toMatchObject({
    provider: { id: 'zeist-ander', name: 'Andere School' },
    source: 'zeist',
    score: 85,
    missingFacts: ['price'],
  })
  const refused = await t.app.inject({
    url: '/v1/admin/incomplete-courses?fact=title',
    headers: { cookie: dina },
  })
  expect(refused.statusCode).toBe(400)
})
