/** Reads the courses of a plan from the API, all at once; one that was withdrawn or is unknown is told as such. */
import { listCourses, type ListedCourse } from '@stapwijzer/shared/api/courses.ts'
import { call } from '#lib/api.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { planCourse, withdrawnCourse, type PlanCourse, type PlanCourses } from './plan-courses.ts'

/** Empty when they could not be asked now: then their facts stay unknown and nothing is said about them. */
export async function readCourses(
  fetch: typeof globalThis.fetch,
  ids: readonly (string | null | undefined)[],
): Promise<PlanCourses> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string').slice(0, mostSteps)
  if (wanted.length === 0) return {}
  const answer = await call(fetch, listCourses, { query: { id: wanted } })
  if (!answer.ok) return {}
  const found = new Map(answer.body.items.map((one) => [one.id, one]))
  return Object.fromEntries(wanted.map((id) => [id, courseOfPlan(id, found.get(id))]))
}

/** The plan keeps the id it has; the course may have become part of another one since. */
function courseOfPlan(id: string, found: ListedCourse | undefined): PlanCourse {
  if (found?.course) return planCourse({ ...found.course, id })
  return withdrawnCourse(id, found?.title ?? '', found?.provider.name ?? '')
}
