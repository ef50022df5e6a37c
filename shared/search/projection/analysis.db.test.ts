import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import { sampleCourse } from '../../domain/testing.ts'
import { analysisVersion, renewAfterUpgrade } from './analysis.ts'
import { putCourses } from '../testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await putCourses(db, [sampleCourse({ sourceId: 'a', title: 'Boekhouder' })])
})
afterAll(() => db.drop())

const renew = () => db.tx('ingest', renewAfterUpgrade)
const words = async () =>
  db.read('app', ({ sql }) => sql<{ words: string }[]>`select words::text from catalogue.course_words`)

it('rows of another analysis are written anew once, and found then', async () => {
  const before = await words()
  await db.tx('ingest', async ({ sql }) => {
    await sql`update catalogue.course_words set words = 'boekhouder'`
    await sql`insert into catalogue.reference_load values ('search-analysis', now(), 'of an older version', 1)`
  })
  expect(await renew()).toBe(1)
  expect(await words()).toEqual(before)
  expect(before[0]!.words).toContain('=boekhoud')
  expect(await renew()).toBeNull()
})

it('the version is the same each time', () => {
  expect(analysisVersion()).toMatch(/^[0-9a-f]{64}$/)
  expect(analysisVersion()).toBe(analysisVersion())
})
