import type { Direction } from '@stapwijzer/shared/api/directions.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { linkCourses, storeDrawn, storePostcode } from './testing.ts'

let t: TestApp
let near: string
beforeAll(async () => {
  t = await testApp()
  await storeDrawn(t.db)
  await storePostcode(t.db)
  const far = { name: null, city: 'Groningen', postcode: '9711', lat: 53.22, lon: 6.57 }
  const [first, second] = await putCourses(t.db, [
    sampleCourse({ sourceId: 'verzorgende', title: 'Verzorgende', sector: '09', level: 'mbo-3' }),
    sampleCourse({
      sourceId: 'heftruck',
      title: 'Heftruck',
      sector: '10',
      offerings: [sampleOffering({ location: far })],
    }),
  ])
  near = first!
  await linkCourses(t.db, [
    [near, 'verzorgende', 'occupation'],
    [second!, 'heftruckchauffeur', 'occupation'],
  ])
})
afterAll(() => t.close())

type Answer = { items: Direction[]; meta: { asOf: string }; errors: { path: string }[] }
async function ask(profile: object): Promise<{ status: number; body: Answer }> {
  const answer = await t.app.inject({ method: 'POST', url: '/v1/directions', payload: { profile } })
  return { status: answer.statusCode, body: answer.json<Answer>() }
}
const of = ({ items }: Answer, id: string) => items.find(({ occupation }) => occupation.id === id)

describe('POST /v1/directions', () => {
  test('what one does and likes: other work, with two reasons at most, one against and a first course', async () => {
    const { status, body } = await ask({ currentOccupation: 'zorghulp', interests: ['care'] })
    expect(status).toBe(200)
    expect(body.meta).toEqual({ asOf: '2026-11-24' })
    expect(of(body, 'zorghulp')).toBeUndefined()
    expect(body.items[0]!.occupation.id).toBe('verzorgende')
    for (const { reasons, against, overlap } of body.items) {
      expect(reasons.length).toBeLessThanOrEqual(2)
      expect(against).toHaveLength(1)
      expect(overlap).not.toBeNull()
    }
    expect(body.items[0]!.reasons[0]!.code).toBe('likes')
    expect(body.items[0]!.firstStep!.id).toBe(near)
    expect(body.items[0]!.courses).toBe(1)
  })
  test('likes alone say nothing of what one can', async () => {
    const { body } = await ask({ interests: ['care'] })
    expect(body.items.length).toBeGreaterThan(0)
    for (const { overlap, have } of body.items) expect([overlap, have]).toEqual([null, []])
  })
  test('a course too far away is none, and that is what speaks against the work', async () => {
    const wish = { interests: ['goods'] }
    expect(of((await ask(wish)).body, 'heftruckchauffeur')).toMatchObject({ courses: 1 })
    const { body } = await ask({ ...wish, postcode: '3511', distanceKm: 20 })
    expect(of(body, 'heftruckchauffeur')).toMatchObject({
      courses: 0,
      firstStep: null,
      against: [{ code: 'no-course-near' }],
    })
  })
  test('nothing told is answered too; the same question has the same answer', async () => {
    const { status, body } = await ask({})
    expect(status).toBe(200)
    expect((await ask({})).body).toEqual(body)
  })
  test('a distance is from somewhere', async () => {
    const { status, body } = await ask({ distanceKm: 5 })
    expect([status, body.errors.map(({ path }) => path)]).toEqual([400, ['profile.distanceKm']])
  })
  test('what is wrong is named, all of it at once', async () => {
    const { status, body } = await ask({
      currentOccupation: 'tovenaar',
      interests: ['care', 'children', 'guiding', 'building', 'making'],
      income: 'enough',
    })
    expect(status).toBe(400)
    const paths = body.errors.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['profile.interests', 'profile.income', 'profile.currentOccupation']),
    )
  })
})
