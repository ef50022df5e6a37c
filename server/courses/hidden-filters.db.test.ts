/** A filter is offered only while one course in a hundred has it; the operator's overview says which are not. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { filterShares } from '@stapwijzer/shared/db/filter-shares.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { getJson } from './testing.ts'

let test: TestApp
const many = Array.from({ length: 198 }, (_, at) => sampleCourse({ sourceId: `c${at}` }))
const evc = (sourceId: string) =>
  sampleCourse({ sourceId, title: 'Ervaringscertificaat zorg', practical: { priorLearning: true } })
const tuesday = sampleCourse({
  sourceId: 'tue',
  lessons: [{ day: 'tue', part: null, from: null, until: null }],
  practical: { jobGuarantee: false },
})

beforeAll(async () => {
  test = await testApp()
  await putCourses(test.db, [...many, evc('one')])
})
afterAll(() => test.close())

const search = async (query = '') => (await getJson<SearchResult>(test, `/v1/courses?${query}`)).body

it('hides what 1 of 199 courses has, and shows it when 2 of 200 have it', async () => {
  expect((await search()).hiddenFilters).toContain('priorLearning')
  await putCourses(test.db, [evc('two')])
  const { hiddenFilters, total } = await search()
  expect(total).toBe(200)
  expect(hiddenFilters).not.toContain('priorLearning')
  expect(hiddenFilters).toEqual(expect.arrayContaining(['jobGuarantee', 'lessonDay']))
  expect(await search('facets=false')).not.toHaveProperty('hiddenFilters')
})

it('a course that is known not to have it does not have it', async () => {
  await putCourses(test.db, [tuesday])
  const shares = await test.db.read('app', ({ sql }) => filterShares(sql))
  expect(shares.map(({ filter, courses, total, hidden }) => [filter, courses, total, hidden])).toEqual(
    expect.arrayContaining([
      ['lessonDay', 1, 201, true],
      ['jobGuarantee', 0, 201, true],
    ]),
  )
})

it('words are read as the filter, and count as words where no course has it', async () => {
  await putCourses(test.db, [sampleCourse({ sourceId: 'said', title: 'Lassen met baangarantie' })])
  const read = await search('q=EVC')
  expect(read.interpretation).toMatchObject([{ kind: 'practical', filter: 'priorLearning', value: 'true' }])
  expect(read.items.map(({ title }) => title)).toEqual(Array(2).fill('Ervaringscertificaat zorg'))
  expect((await search('q=diplomawaardering')).total).toBe(2)
  const said = await search('q=baangarantie')
  expect(said.items.map(({ title }) => title)).toEqual(['Lassen met baangarantie'])
  expect(said.loosened).toMatchObject([{ kind: 'practical', because: 'nothing-found' }])
  expect((await search('q=boekhouden+op+dinsdag')).interpretation).toMatchObject([
    { kind: 'lesson-day', value: 'tue', label: 'dinsdag' },
  ])
})
