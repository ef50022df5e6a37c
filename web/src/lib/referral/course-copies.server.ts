/** The courses of a plan as they would be sent today. */
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
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
  const found = await Promise.all(ids.map((id) => readCourse(fetch, id)))
  if (found.includes('failed')) return null
  const known = found.filter((one) => typeof one === 'object')
  return {
    titles: known.map(({ id, title }) => ({ id, title })),
    copies: known.flatMap(({ copy }) => copy ?? []),
  }
}

/** A course that its source no longer offers has a title and no copy. */
async function readCourse(
  fetch: typeof globalThis.fetch,
  id: string,
): Promise<{ id: string; title: string; copy: CourseCopy | null } | 'unknown' | 'failed'> {
  const answer = await call(fetch, getCourse, { params: { id } })
  if (answer.ok) return { id, title: answer.body.title, copy: courseCopy({ ...answer.body, id }) }
  if (answer.status === 410) {
    return { id, title: answer.problem.course.title, copy: null }
  }
  return answer.status === 404 ? 'unknown' : 'failed'
}
