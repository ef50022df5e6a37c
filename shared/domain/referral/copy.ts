/** What of a plan and its courses travels with a referral: copies, as they are on the day of sending. */
import { z } from 'zod'
import { CourseCard } from '../course-card.ts'
import { filled, noGoals, noStep } from '../plan/empty.ts'
import { Plan, Step } from '../plan/plan.ts'

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
  checkedAt: true,
} as const

/** The place in words; its coordinates stay here, because a person cannot read them in what is sent. */
const Place = z.strictObject({ city: z.string().nullable(), postcode: z.string().nullable() })

export const CourseCopy = CourseCard.pick(kept).extend({ location: Place.nullable() })
export type CourseCopy = z.infer<typeof CourseCopy>

/** Enough to talk about the course when the catalogue has changed. Takes the details of a course as well. */
export function courseCopy(
  card: Pick<CourseCard, keyof typeof kept> & { location: z.infer<typeof Place> | null },
): CourseCopy {
  const copy = Object.fromEntries(
    Object.keys(kept).map((key) => [key, card[key as keyof typeof kept]]),
  ) as CourseCopy
  const { id, name, type } = card.provider
  const location = card.location && { city: card.location.city, postcode: card.location.postcode }
  return { ...copy, provider: { id, name, type }, location }
}

/** A step as it was, with the title of its course. */
export const StepCopy = Step.extend({ title: z.string().nullable() })

/** Its goal stays out, because that has a tick of its own. How far somebody travels is for the check of the plan alone. */
export const PlanCopy = Plan.omit({ goal: true, travelKm: true }).extend({ items: z.array(StepCopy) })
export type PlanCopy = z.infer<typeof PlanCopy>

const { goal: _goal, travelKm: _travelKm, ...noCopy } = noGoals
const noStepCopy: z.infer<typeof StepCopy> = noStep

/** A copy as it was stored: one of before a plan or a step had a member says nothing about it. */
export function wholeCopy({ items, ...rest }: PlanCopy): PlanCopy {
  return { ...filled(noCopy, rest), items: items.map((step) => filled(noStepCopy, step)) }
}

/**
 * A plan as the desk gets it. A course step gets the title of its course, so that the steps can be read without the
 * courses.
 */
export function planCopy(plan: Plan, courses: readonly Pick<CourseCopy, 'id' | 'title'>[]): PlanCopy {
  const { goal: _goal, travelKm: _travelKm, ...rest } = plan
  const titles = new Map(courses.map((course) => [course.id, course.title]))
  const items = plan.items.map((step) => ({
    ...step,
    title: step.title ?? titles.get(step.courseId ?? '') ?? null,
  }))
  return { ...rest, items }
}
