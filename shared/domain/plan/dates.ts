/** The days of a plan that somebody would put into a calendar. Pure. */
import { addDays } from '../calendar.ts'
import type { Plan } from './plan.ts'
import { chosenOffering, stepFacts, type StepCourse } from './step-facts.ts'

/** `enrol`: last day to enrol. `start`: first day of a step. `end`: its last day. */
const planDateKinds = ['enrol', 'start', 'end'] as const
export type PlanDate = {
  /** YYYY-MM-DD. */
  date: string
  kind: (typeof planDateKinds)[number]
  /** Number of the step, from 0. */
  item: number
}

/**
 * In the order of time. Starts and ends are there when they have passed too; days to enrol only from today on. A start that was cancelled is no day to go somewhere, and a course that was withdrawn takes nobody any more.
 */
export function planDates(plan: Plan, courses: ReadonlyMap<string, StepCourse>, today: string): PlanDate[] {
  const all = plan.items.flatMap((step, item): PlanDate[] => {
    const course = (step.courseId !== null && courses.get(step.courseId)) || null
    const offering = chosenOffering(step, course)
    const cancelled = offering?.state === 'cancelled' && step.start === null
    const { start, end } = stepFacts(step, course)
    if (start === null || cancelled) return []
    const plain = (kind: PlanDate['kind'], date: string): PlanDate => ({ date, kind, item })
    const enrol =
      course?.withdrawn || offering?.state === 'closed' || offering?.state === 'cancelled'
        ? null
        : (offering?.enrolUntil ?? null)
    return [
      ...(enrol !== null && enrol >= today && enrol <= start ? [plain('enrol', enrol)] : []),
      plain('start', start),
      ...(end !== null && end > start ? [plain('end', addDays(end, -1))] : []),
    ]
  })
  return all.sort((a, b) => compare(a.date, b.date) || rank(a) - rank(b) || a.item - b.item)
}

function rank({ kind }: PlanDate): number {
  return planDateKinds.indexOf(kind)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
