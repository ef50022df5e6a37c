/** The database that the search is measured on, filled once for all that is measured. */
import { loadShippedGeography } from '@stapwijzer/ingest/reference/shipped.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { pointOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { putPostcodes } from './postcodes.ts'
import { questions, type Question } from './questions.ts'

type Say = (text: string) => void

export async function filledDatabase(courses: number, today: string, say: Say): Promise<TestDatabase> {
  const db = await testDatabase()
  const begun = performance.now()
  for (let at = 0; at < courses; at += 2000) {
    const part = Array.from({ length: Math.min(2000, courses - at) }, (_, index) =>
      sampleCourse(at + index, { today }),
    )
    await putCourses(db, part)
  }
  // First what every process of the ingest loads, because it takes the place of whatever else is there.
  await loadShippedGeography(db)
  await putPostcodes(db)
  await db.pool`vacuum analyze`
  say(`${courses} courses made, stored and projected in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return db
}

/** The questions, with the point of a postcode where this database has it. */
export async function questionsFor(db: TestDatabase, count: number, today: string): Promise<Question[]> {
  return db.read('app', async (tx) => {
    const asked: Question[] = []
    for (const question of questions(count, today)) {
      const postcode = new URLSearchParams(question.address.split('?')[1]).get('postcode')
      const origin = postcode === null ? null : await pointOfPostcode(tx, postcode)
      asked.push({ ...question, query: { ...question.query, origin } })
    }
    return asked
  })
}
