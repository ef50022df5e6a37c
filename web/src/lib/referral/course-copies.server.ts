/** The courses of a plan as they would be sent today. */
import { listCourses } from '@stapwijzer/shared/api/courses.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { courseCopy, type CourseCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import { call } from '#lib/api.ts'

/** `titles`: of every course that is or was there, for the steps of the plan. */
export type CoursesOfPlan = { titles: { id: string; title: string }[]; copies: CourseCopy[] }

/** Null when one of them cannot be asked now: then nobody can say what would be sent. */
export async function coursesOfPlan(
  fetch: typeof globalThis.fetch,
  { items }: Plan,
): Promise<CoursesOfPlan | null> {
  const ids = [...new Set(items.flatMap(({ courseId }) => courseId ?? []))]
  if (ids.length === 0) return { titles: [], copies: [] }
  const answer = await call(fetch, listCourses, { query: { id: ids } })
  if (!answer.ok) return null
  return {
    titles: answer.body.items.map(({ id, title }) => ({ id, title })),
    // A course that its source no longer offers has a title and no copy.
    copies: answer.body.items.flatMap(({ id, course }) => (course ? [courseCopy({ ...course, id })] : [])),
  }
}
