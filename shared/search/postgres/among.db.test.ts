/** Some courses asked by their ids: the same that a search finds of them, also when rows were written in between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import { sampleCourse } from '../../domain/testing.ts'
import { putCourses, withdrawCourses } from '../testing.ts'
import type { FindQuery } from '../query.ts'
import { findAmong } from './among.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const query: FindQuery = {
  filters: {},
  origin: null,
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  facets: false,
  question: null,
  today: '2026-12-04',
}
const titles = async (ids: readonly string[]) => {
  const { items, total } = await db.read('app', (tx) => findAmong(tx, query, ids, 20))
  expect(total).toBe(items.length)
  return items.map(({ title }) => title).sort()
}

test('the list is asked with again after a course of it went and came back, and another was written', async () => {
  const courses = ['Een', 'Twee', 'Drie'].map((title) => sampleCourse({ sourceId: title, title }))
  const ids = await putCourses(db, courses)
  const asked = ids.slice(0, 2)
  expect(await titles(asked)).toEqual(['Een', 'Twee'])
  await withdrawCourses(db, [ids[0]!])
  expect(await titles(asked)).toEqual(['Twee'])
  await putCourses(db, [sampleCourse({ sourceId: 'Vier', title: 'Vier' }), courses[0]!])
  expect(await titles(asked)).toEqual(['Een', 'Twee'])
  expect(await titles([])).toEqual([])
})
