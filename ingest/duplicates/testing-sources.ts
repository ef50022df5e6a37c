/** Sources with courses in a test database, run through the real pipeline and projected for search. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { runItems, type TestItem } from '../pipeline/testing.ts'
import { dualCourse } from './testing.ts'

export const rioIds = { ...sampleCourse().ids, rio: '1000O1234' }

/** An item that every source with the same RIO code shares. */
export function kok(id: string, changes = {}): TestItem {
  return { id, course: dualCourse({ ids: rioIds, ...changes }) }
}

/** Runs a source; throws when the run fails or is refused. */
export async function runSource(db: Database, source: string, items: TestItem[]) {
  const options = { acceptShrink: true }
  const outcome = await runItems(db, items, { source, options, deps: { project: projectCourses } })
  if (outcome.status === 'failed' || outcome.status === 'refused') {
    throw new Error(outcome.message ?? outcome.reason)
  }
  return outcome
}

/** Id of the course of an item, and of the course that is shown for it. */
export async function idsOf(
  db: Database,
  source: string,
  item = '1',
): Promise<{ id: string; shown: string }> {
  const [row] = await db.read(
    'app',
    ({ sql }) => sql<{ id: string; shown: string }[]>`
      select c.id, a.shown_id as shown from catalogue.course c join catalogue.course_alias a using (id)
      where source_id = ${source} and item_id = ${item}`,
  )
  return row!
}

/** Ids of the courses that a search can find. */
export async function foundIds(db: Database): Promise<string[]> {
  const rows = await db.read(
    'app',
    ({ sql }) =>
      sql<{ id: string }[]>`select course_id as id from catalogue.course_search order by course_id`,
  )
  return rows.map(({ id }) => id)
}
