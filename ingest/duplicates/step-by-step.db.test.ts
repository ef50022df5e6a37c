/** What run after run makes is what looking at everything anew makes: nothing that changed is overlooked. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { linkEverything } from './link.ts'
import { foundIds, runSource } from './testing-sources.ts'
import { dualCourse } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const none = sampleCourse().ids
const item = fc.record({
  id: fc.constantFrom('1', '2'),
  rio: fc.constantFrom(null, '1000O1234', '1000O1234', '1000O1235'),
  crebo: fc.constantFrom([], [], ['25180']),
  kvk: fc.constantFrom('90000001', '90000001', '90000001', '90000002'),
})
const feed = fc.record({
  source: fc.constantFrom('a', 'b', 'b', 'c'),
  items: fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1, maxLength: 2 }),
})
const histories = fc.sample(fc.array(feed, { minLength: 5, maxLength: 9 }), { numRuns: 24, seed: 20261124 })

const snapshot = () =>
  db.read('app', async ({ sql }) => ({
    clusters: await sql`
      select course_id, lead_id, rank, reasons from catalogue.course_cluster order by course_id`,
    shown: await sql`select id, main_id, title, data, withdrawn_at from catalogue.shown_course order by id`,
    review: await sql`
      select course_a, course_b, reason from catalogue.duplicate_review where reason <> 'similar' order by 1, 2`,
    found: await foundIds(db),
  }))

test.each(histories.map((history, at) => [at, history] as const))('history %i', async (at, history) => {
  for (const { source, items } of history) {
    const courses = items.map(({ id, rio, crebo, kvk }) => ({
      id: `${at}-${id}`,
      course: dualCourse({
        title: `${source} ${id}`,
        ids: { ...none, rio: rio && `${at}${rio}`, crebo: crebo.map((code) => `${at}${code}`) },
        provider: { ...sampleCourse().provider, kvk },
      }),
    }))
    await runSource(db, source, courses)
  }
  const before = await snapshot()
  await db.tx('ingest', async (tx) => projectCourses(tx, await linkEverything(tx, new Date())))
  expect(await snapshot()).toEqual(before)
})
