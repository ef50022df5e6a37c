/** Reads the courses that advice is asked about. Withdrawn ones too: a plan may still hold them. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'

/** The courses that exist, by id as it was asked. */
export async function readCourses(tx: Tx, ids: readonly string[]): Promise<Map<string, Course>> {
  const shown = await readShownCourses(tx, ids)
  return new Map([...shown].map(([id, { course }]) => [id, course]))
}
