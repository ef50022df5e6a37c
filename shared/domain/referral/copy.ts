/** What of a plan and its courses travels with a referral: copies, as they are on the day of sending. */
import { z } from 'zod'
import { CourseCard } from '../course-card.ts'

const kept = {
  id: true,
  title: true,
  provider: true,
  level: true,
  award: true,
  studyForm: true,
  delivery: true,
  duration: true,
  hoursPerWeek: true,
  price: true,
  nextStart: true,
  location: true,
  checkedAt: true,
} as const

export const CourseCopy = CourseCard.pick(kept)
export type CourseCopy = z.infer<typeof CourseCopy>

/** Enough to talk about the course when the catalogue has changed. */
export function courseCopy(card: CourseCard): CourseCopy {
  return Object.fromEntries(
    Object.keys(kept).map((key) => [key, card[key as keyof typeof kept]]),
  ) as CourseCopy
}

type Step = { kind?: string | null; courseId?: string | null; title?: string | null }

/**
 * A plan as the desk gets it. Its goal stays out, because that has a tick of its own. A course step gets the title of
 * its course, so that the steps can be read without the courses.
 */
export function planCopy<P extends { goal?: unknown; items: readonly Step[] }>(
  plan: P,
  courses: readonly Pick<CourseCopy, 'id' | 'title'>[],
): Omit<P, 'goal'> {
  const { goal: _goal, ...rest } = plan
  const titles = new Map(courses.map((course) => [course.id, course.title]))
  const items = plan.items.map((item) => ({
    ...item,
    title: item.title ?? titles.get(item.courseId ?? '') ?? null,
  }))
  return { ...rest, items } as unknown as Omit<P, 'goal'>
}
