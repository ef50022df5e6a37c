/** The courses of a plan's steps, withdrawn ones too: a plan keeps working when the catalogue changes. */
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { knownCourseIds, readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { priceOn } from '@stapwijzer/shared/domain/course-facts.ts'
import type { StepCourse } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import type { BodyProblem } from '../http/route.ts'
import { isUuid } from '../http/bearer.ts'

/** `id`: the one it is shown under; another one than in the plan when it is part of a cluster. */
export type PlanCourse = { id: string; course: Course; withdrawn: boolean }
/** With the public id of its provider. */
export type ProvidedCourse = PlanCourse & { providerId: string }

/** By id; an id without a course is left out. */
export async function coursesOfPlan(
  reading: Reading,
  items: readonly { courseId: string | null }[],
): Promise<Map<string, ProvidedCourse>> {
  const ids = items.flatMap(({ courseId: id }) => (id !== null && isUuid(id) ? [id] : []))
  const shown = await readShownCourses(reading, ids)
  return new Map(
    [...shown].map(([asked, { id, providerId, course, withdrawn }]) => [
      asked,
      { id, providerId, course, withdrawn },
    ]),
  )
}

/** What the check of a plan looks at, with the price that the card shows on `today`. */
export function stepCourse(
  { course, withdrawn }: Pick<PlanCourse, 'course' | 'withdrawn'>,
  today: string,
): StepCourse {
  return { ...course, price: priceOn(course, today), withdrawn }
}

/** Steps of a body, whatever else is wrong with it, whose course does not exist. */
export async function unknownCourses(reading: Reading, body: unknown): Promise<BodyProblem[]> {
  const items = (body as { items?: unknown } | null)?.items
  if (!Array.isArray(items)) return []
  const wanted = items.map((step: unknown) => {
    const id = (step as { courseId?: unknown } | null)?.courseId
    return typeof id === 'string' ? id : null
  })
  const known = await knownCourseIds(
    reading,
    wanted.flatMap((id) => (id !== null && isUuid(id) ? [id] : [])),
  )
  return wanted.flatMap((courseId, index) =>
    courseId === null || known.has(courseId)
      ? []
      : [{ path: `items[${index}].courseId`, message: 'There is no course with this id.' }],
  )
}
