/** Plans and courses for tests of the check of a plan. */
import { sampleCourse, sampleOffering } from '../testing.ts'
import { checkPlan, type PlanCheck } from './check.ts'
import type { CheckContext, PlanGoal, SeenCourse, StepScheme } from './context.ts'
import type { Finding, FindingCode } from './finding.ts'
import { type PlanBody, type StepBody } from './plan.ts'
import { planOf } from './plan-of.ts'
import type { StepCourse } from './step-facts.ts'

export const today = '2026-11-28'

/** 10 weeks, 40 hours, € 495 with VAT, one start on 2027-02-01, mbo-3, nothing asked of who comes. */
export function course(changes: Partial<StepCourse> = {}): StepCourse {
  return { ...sampleCourse(), withdrawn: false, ...changes }
}
/** A course with one start, `a`, that differs in what is given. */
export function courseStarting(changes: Parameters<typeof sampleOffering>[0]): StepCourse {
  return course({ offerings: [sampleOffering({ id: 'a', ...changes })] })
}
/** 4 hours a week for 3 weeks, nothing to pay. */
export function own(changes: Partial<StepBody> = {}): StepBody {
  return { kind: 'own', title: 'Stap', weeks: 3, hoursPerWeek: 4, cost: 0, ...changes }
}
export function seen(changes: Partial<SeenCourse> = {}): SeenCourse {
  return {
    since: '2026-10-01',
    title: 'Boekhouden voor beginners',
    cents: 49_500,
    weeks: 10,
    hoursPerWeek: 4,
    level: 'mbo-3',
    starts: { 'start-1': '2027-02-01' },
    ...changes,
  }
}
export function scheme(changes: Partial<StepScheme> = {}): StepScheme {
  return {
    id: 'levenlanglerenkrediet',
    name: 'Levenlanglerenkrediet',
    applicant: 'person',
    likely: false,
    beforeStart: true,
    actBy: null,
    missed: false,
    amount: null,
    ...changes,
  }
}
export function goal(...closedBy: number[][]): PlanGoal {
  const skills = closedBy.map((items, at) => ({ id: `s${at}`, label: `vaardigheid ${at}`, closedBy: items }))
  return { state: 'known', id: 'o', label: 'Boekhouder', skills }
}

type Rest = {
  plan?: Partial<PlanBody>
  courses?: Record<string, StepCourse>
  context?: Partial<CheckContext>
}

/** The course `c` is always there. */
export function check(items: StepBody[], { plan, courses, context }: Rest = {}): PlanCheck {
  const body = { title: 'Plan', goal: 'Werk in de zorg', level: 'vwo' as const, items, ...plan }
  const known = new Map(Object.entries({ c: course(), ...courses }))
  return checkPlan(planOf(body), known, { today, ...context })
}

/** What is found with these codes. */
export function found(codes: FindingCode | FindingCode[], items: StepBody[], rest?: Rest): Finding[] {
  return check(items, rest).findings.filter(({ code }) => codes.includes(code))
}
/** `code 0,2` for each of them. */
export function places(codes: FindingCode | FindingCode[], items: StepBody[], rest?: Rest): string[] {
  return found(codes, items, rest).map((one) => `${one.code} ${one.items.join()}`)
}
