/** The one thing that has to be done next for a step. Pure. */
import { isClosed } from '@stapwijzer/shared/domain/course-facts.ts'
import { chosenOffering, stepFacts, type StepOffering } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import type { EditableStep } from '#lib/plan/edit/editable-plan.ts'
import type { PlanCourse } from '#lib/plan/plan-courses.ts'

/** `start`, `other-start` and `day` open the fields of the step, `other` other courses, `enrol` leads to the provider. */
export type NextAct = { does: 'start' | 'other-start' | 'day' | 'other' } | { does: 'enrol'; href: string }

/** null = nothing now: it has begun, or nothing more is known. `course` null = it is none, or not known yet. */
export function nextAct(step: EditableStep, course: PlanCourse | null, today: string): NextAct | null {
  const { start } = stepFacts(step, course)
  if (step.kind !== 'course') return start === null ? { does: 'day' } : null
  if (course === null) return null
  if (course.withdrawn) return { does: 'other' }
  const offering = chosenOffering(step, course)
  const isAhead = start === null || start >= today
  if (!isAhead) return null
  if (step.offeringId !== null && (!offering || isTaken(offering, today))) return { does: 'other-start' }
  if (start === null) return { does: 'start' }
  return course.url === null ? null : { does: 'enrol', href: course.url }
}

function isTaken(offering: StepOffering, today: string): boolean {
  return offering.state === 'cancelled' || offering.seats === 0 || isClosed(offering, today)
}
