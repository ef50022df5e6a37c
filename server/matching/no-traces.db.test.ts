/** A profile is used for one answer: nothing of it is stored or logged. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowCounts } from '../row-testing.ts'
import { testApp, withoutClock, type TestApp } from '../testing.ts'
import { linkCourses, storeDrawn, storePostcode } from './testing.ts'

let t: TestApp
const lines: string[] = []
beforeAll(async () => {
  t = await testApp({ log: { write: (line) => lines.push(line) } })
  await storeDrawn(t.db)
  await storePostcode(t.db)
  const [id] = await putCourses(t.db, [sampleCourse()])
  await linkCourses(t.db, [[id!, 'verzorgende', 'occupation']])
})
afterAll(() => t.close())

test('neither a good nor a bad profile leaves a row or a word in the log', async () => {
  const before = await rowCounts(t.db)
  expect(Object.keys(before).length).toBeGreaterThan(20)
  const profile = {
    currentOccupation: 'zorghulp',
    targetOccupation: 'verzorgende',
    skills: ['wondzorg', 'medicijnen'],
    postcode: '3511XZ',
    hoursPerWeek: 13.7,
    budget: 77123,
  }
  for (const [body, status] of [
    [{ profile }, 200],
    [{ profile: { ...profile, level: 'zeemanskennis', skills: ['tovenarij'] } }, 400],
  ] as const) {
    const answer = await t.app.inject({ method: 'POST', url: '/v1/matches', payload: body })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  const { targetOccupation: _, budget: __, ...wish } = profile
  for (const [body, status] of [
    [{ profile: { ...wish, interests: ['care'], income: 'high', dutch: 'basic', mustEarn: true } }, 200],
    [{ profile: { ...wish, interests: ['zeemanskennis'] } }, 400],
  ] as const) {
    const answer = await t.app.inject({ method: 'POST', url: '/v1/directions', payload: body })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  const told = withoutClock(lines)
  expect(told).toContain('/v1/matches')
  expect(told).toContain('/v1/directions')
  for (const word of [
    'zorghulp',
    'verzorgende',
    'wondzorg',
    '3511',
    'XZ',
    '13.7',
    '77123',
    'zeemans',
    'toven',
  ]) {
    expect(told).not.toContain(word)
  }
  expect(await rowCounts(t.db)).toEqual(before)
})
