/** Courses of a plan, in a catalogue that is large enough for the planner to have to choose. */
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coursesOfPlan } from './courses-of-plan.ts'

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
    const shown = await coursesOfPlan(
      tx,
      asked.map((courseId) => ({ courseId })),
    )
    expect([...shown.keys()].sort()).toEqual([...asked].sort())
    expect((await rowsScanned(tx)) - before).toBeLessThan(courses)
  })
})

/** Rows of the catalogue that this transaction read from end to end, whatever it was looking for. */
async function rowsScanned({ sql }: Reading): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    select pg_stat_get_xact_tuples_returned('catalogue.course'::regclass)::int as rows`
  return row!.rows
}
