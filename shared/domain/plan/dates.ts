/** The days of a plan that somebody would put into a calendar. Pure. */
import { addDays } from '../calendar.ts'
import type { ActByKind } from '../funding/scheme.ts'
import type { SchemeId } from '../schemes.ts'
import type { CheckContext, StepScheme } from './context.ts'
import type { Plan } from './plan.ts'
import { chosenOffering, stepFacts, type StepCourse } from './step-facts.ts'

/**
 * `start`: first day of a step. `end`: its last day. `enrol`: last day to enrol. `funding`: the last day on which a
 * scheme can be asked for, or the first one, as `scheme.kind` tells.
 */
export const planDateKinds = ['funding', 'enrol', 'start', 'end'] as const
export type PlanDate = {
  /** YYYY-MM-DD. */
  date: string
  kind: (typeof planDateKinds)[number]
  /** Number of the step, from 0. */
  item: number
  /** Only with `funding`. */
  scheme: { id: SchemeId; name: string; byEmployer: boolean; likely: boolean; kind: ActByKind } | null
}

/**
 * In the order of time. Starts and ends are there when they have passed too; days to enrol or to ask only from today
 * on. A start that was cancelled is no day to go somewhere, and a course that was withdrawn takes nobody any more.
 */
export function planDates(
  plan: Plan,
  courses: ReadonlyMap<string, StepCourse>,
  { today, funding }: Pick<CheckContext, 'today' | 'funding'>,
): PlanDate[] {
  const found = plan.items.flatMap((step, item): PlanDate[] => {
    const course = (step.courseId !== null && courses.get(step.courseId)) || null
    const offering = chosenOffering(step, course)
    const cancelled = offering?.state === 'cancelled' && step.start === null
    const { start, end } = stepFacts(step, course)
    if (start === null || cancelled) return []
    const plain = (kind: PlanDate['kind'], date: string): PlanDate => ({ date, kind, item, scheme: null })
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
  const ofFunding = (funding ?? []).flatMap(({ item, schemes }) =>
    schemes.flatMap((scheme) => fundingDate(item, scheme, today)),
  )
  return [...found, ...ofFunding].sort(
    (a, b) => compare(a.date, b.date) || rank(a) - rank(b) || a.item - b.item || compare(idOf(a), idOf(b)),
  )
}

function fundingDate(item: number, scheme: StepScheme, today: string): PlanDate[] {
  const { id, name, applicant, likely, actBy, missed } = scheme
  const forLearner = applicant === 'person' || applicant === 'employer'
  if (actBy === null || missed || !forLearner) return []
  // What must be asked for before the start has to be asked for on the day before it.
  const date = actBy.kind === 'before-start' ? addDays(actBy.date, -1) : actBy.date
  const byEmployer = applicant === 'employer'
  return date < today
    ? []
    : [{ date, kind: 'funding', item, scheme: { id, name, byEmployer, likely, kind: actBy.kind } }]
}

function rank({ kind }: PlanDate): number {
  return planDateKinds.indexOf(kind)
}

function idOf({ scheme }: PlanDate): string {
  return scheme?.id ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
