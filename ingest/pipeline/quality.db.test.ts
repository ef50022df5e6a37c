/** What the catalogue keeps of a course's quality is what the rule says about the course that is stored. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { unknownPrice, type Course } from '@stapwijzer/shared/domain/course.ts'
import { courseQuality } from '@stapwijzer/shared/domain/quality.ts'
import { vanishableFields } from '../feeds/format.ts'
import { items, runItems, type TestItem } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

type Kept = { data: Course; quality_score: number; missing_facts: string[] }
async function kept(): Promise<Kept> {
  const rows = await db.read(
    'app',
    ({ sql }) => sql<Kept[]>`select data, quality_score, missing_facts from catalogue.course`,
  )
  return rows[0]!
}
const run = (changes: Partial<TestItem>) =>
  runItems(
    db,
    items(1).map((item) => ({ ...item, ...changes })),
  )

test('score and missing facts follow the course: made, changed, unchanged, and with a field that is gone', async () => {
  const steps: [Partial<TestItem>, string[]][] = [
    [{}, []],
    [{ course: { outcomes: null, url: null } }, ['outcomes', 'url']],
    [{ course: { outcomes: null, url: null } }, ['outcomes', 'url']],
    [{ course: { price: unknownPrice, offerings: [], flexibleStart: null } }, ['price', 'start', 'location']],
    // The field is absent in the whole feed, so its value stays and nothing is missing.
    [{ course: { outcomes: null }, present: vanishableFields.filter((field) => field !== 'outcomes') }, []],
  ]
  for (const [changes, missing] of steps) {
    await run(changes)
    const { data, quality_score, missing_facts } = await kept()
    expect({ score: quality_score, missingFacts: missing_facts }).toEqual(courseQuality(data))
    expect(missing_facts).toEqual(missing)
  }
})
