/** Looks a whole plan over: sums, money, time, and everything there is to say. Pure. */
import type { CheckContext } from './context.ts'
import { conflictsOf, type Conflict } from './conflicts.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './findings.ts'
import { planMoney, type PlanMoney } from './money.ts'
import type { Plan } from './plan.ts'
import { requirementsOf, type Requirement } from './requirements.ts'
import { stepFacts, type StepCourse } from './step-facts.ts'
import { totalsOf, type Totals } from './totals.ts'
import { weeksOf, type WeekRun } from './weeks.ts'

export type PlanCheck = {
  asOf: string
  totals: Totals
  /** What does not fit. Each of them is among the findings too. */
  conflicts: Conflict[]
  requirements: Requirement[]
  findings: Finding[]
  weeks: WeekRun[]
} & PlanMoney

/** `courses` by id; one that is missing counts as withdrawn with nothing known. */
export function checkPlan(
  plan: Plan,
  courses: ReadonlyMap<string, StepCourse>,
  context: CheckContext,
): PlanCheck {
  const steps = plan.items.map((step) => {
    const course = (step.courseId !== null && courses.get(step.courseId)) || null
    return { step, course, facts: stepFacts(step, course) }
  })
  const facts = steps.map((one) => one.facts)
  const weeks = weeksOf(facts)
  const conflicts = conflictsOf(plan, steps, weeks, context.today)
  return {
    asOf: context.today,
    totals: totalsOf(facts, weeks),
    conflicts,
    requirements: requirementsOf(plan, steps),
    findings: findingsOf({ plan, steps, conflicts, weeks, context }),
    weeks,
    ...planMoney(facts, context.funding),
  }
}
