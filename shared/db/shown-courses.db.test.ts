/** Courses by id, in a catalogue that is large enough for the planner to have to choose. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCourse } from '../search/testing-catalogue.ts'
import { putCourses } from '../search/testing.ts'
import type { Reading } from './client.ts'
import { readShownCourses } from './shown-courses.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

const courses = 3000

let db: TestDatabase
let ids: string[]
beforeAll(async () => {
  db = await testDatabase()
  const made = Array.from({ length: courses }, (_, index) => sampleCourse(index, { today: '2026-12-01' }))
  ids = await putCourses(db, made)
  await db.pool`vacuum analyze`
})
afterAll(() => db.drop())

test('reading six courses reads no catalogue', async () => {
  const asked = ids.slice(100, 106)
  await db.read('app', async (tx) => {
    const before = await rowsScanned(tx)
    const shown = await readShownCourses(tx, asked)
    expect([...shown.keys()].sort()).toEqual([...asked].sort())
    expect([...shown.values()].every(({ checkedAt }) => checkedAt instanceof Date)).toBe(true)
    expect((await rowsScanned(tx)) - before).toBeLessThan(courses)
  })
})

/** Rows of the catalogue that this transaction read from end to end, whatever it was looking for. */
async function rowsScanned({ sql }: Reading): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    select pg_stat_get_xact_tuples_returned('catalogue.course'::regclass)::int as rows`
  return row!.rows
}
