import type { SourceList } from '@stapwijzer/shared/api/sources.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async () => (await t.app.inject('/v1/sources')).json<SourceList>()

test('lists the sources that have courses, with how many and when they were read', async () => {
  expect(await list()).toEqual({ items: [] })
  const [first] = await putCourses(t.db, [sampleCourse({ sourceId: 'a' }), sampleCourse({ sourceId: 'b' })], {
    source: 'zeist',
  })
  const [only] = await putCourses(t.db, [sampleCourse()], { source: 'amersfoort' })
  await withdrawCourses(t.db, [first!, only!])
  await t.db.tx('ingest', ({ sql }) => sql`update catalogue.source set checked_at = '2026-11-23T22:30:00Z'`)
  expect(await list()).toEqual({
    items: [
      { source: 'zeist', name: 'zeist', format: 'csv', courses: 1, checkedAt: '2026-11-23T22:30:00.000Z' },
    ],
  })
})
