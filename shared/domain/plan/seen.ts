/** The facts of a course that are kept to tell later what changed. The server keeps them of a saved plan, the browser of its own. Pure. */
import { hoursPerWeek } from '../course-facts.ts'
import { centsOf } from '../money/cents.ts'
import type { SeenCourse } from './context.ts'
import type { StepCourse } from './step-facts.ts'

type Facts = Pick<StepCourse, 'title' | 'price' | 'duration' | 'studyLoad' | 'level' | 'offerings'>

/** `course` with the price that its card shows on `today`. */
export function seenCourse(course: Facts, today: string): SeenCourse {
  const { title, price, duration, studyLoad, level, offerings } = course
  return {
    since: today,
    title,
    cents: price.amount === null ? null : centsOf(price.amount),
    weeks: duration?.weeks ?? null,
    hoursPerWeek: hoursPerWeek(studyLoad, duration),
    level,
    starts: Object.fromEntries(offerings.map(({ id, start }) => [id, start])),
  }
}
