/**
 * What a plan in the browser keeps of its courses: the facts of the day on which they were first seen there, so that
 * the person hears what changed since. A saved plan has this on the server. Pure.
 */
import type { Seen, SeenCourse } from '@stapwijzer/shared/domain/plan/context.ts'
import { seenCourse } from '@stapwijzer/shared/domain/plan/seen.ts'
import type { EditablePlan } from './editable-plan.ts'
import type { PlanCourses } from '#lib/plan/plan-courses.ts'

/** Courses of the plan keep what they had; those that are new get what they are today; the others go. */
export function seenOf(plan: EditablePlan, courses: PlanCourses, before: Seen, today: string): Seen {
  const ids = plan.items.flatMap(({ courseId }) => courseId ?? [])
  return Object.fromEntries(
    ids.flatMap((id): [string, SeenCourse][] => {
      if (Object.hasOwn(before, id)) return [[id, before[id]!]]
      const course = courses[id]
      return course && !course.withdrawn ? [[id, seenCourse(course, today)]] : []
    }),
  )
}
