import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { getJson } from './testing.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  await putCourses(test.db, [sampleCourse()], { source: 'school' })
  await test.db.tx(
    'ingest',
    ({ sql }) =>
      sql`insert into catalogue.provider_alias (id, shown_id) values ('kvk-90000001', 'school-school-1')`,
  )
})
afterAll(() => test.close())

it('an address with the id that a provider had before it turned out to be another one finds its courses', async () => {
  const total = async (...ids: string[]) => {
    const query = ids.map((id) => `provider=${encodeURIComponent(id)}`).join('&')
    const { status, body } = await getJson<SearchResult>(test, `/v1/courses?${query}`)
    return [status, body.total, body.items[0]?.provider.id]
  }
  expect(await total('school-school-1')).toEqual([200, 1, 'school-school-1'])
  expect(await total('kvk-90000001')).toEqual([200, 1, 'school-school-1'])
  expect(await total('kvk-90000001', 'school-school-1', 'nobody')).toEqual([200, 1, 'school-school-1'])
  expect(await total('kvk-90000002')).toEqual([200, 0, undefined])
})
