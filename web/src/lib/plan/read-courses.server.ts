/** Reads the courses of a plan from the API, in this process; one that was withdrawn or is unknown is told as such. */
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
import { call } from '#lib/api.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { planCourse, withdrawnCourse, type PlanCourse, type PlanCourses } from './plan-courses.ts'

export async function readCourses(
  fetch: typeof globalThis.fetch,
  ids: readonly (string | null | undefined)[],
): Promise<PlanCourses> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string').slice(0, mostSteps)
  const found = await Promise.all(wanted.map((id) => readCourse(fetch, id)))
  return Object.fromEntries(found.filter((one) => one !== null).map((one) => [one.id, one]))
}

/** null when it could not be asked now: then its facts stay unknown and nothing is said about it. */
async function readCourse(fetch: typeof globalThis.fetch, id: string): Promise<PlanCourse | null> {
  const answer = await call(fetch, getCourse, { params: { id } })
  // The plan keeps the id it has; the course may have become part of another one since.
  if (answer.ok) return planCourse({ ...answer.body, id })
  if (answer.status === 410) {
    const { course } = answer.problem
    return withdrawnCourse(id, course.title, course.provider.name)
  }
  return answer.status === 404 ? withdrawnCourse(id, '', '') : null
}
