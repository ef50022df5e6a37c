/** Looks a whole plan over: sums, what does not fit, what is asked before a step. The server and the page run the same. Pure. */
import type { CheckContext } from './context.ts'
import { conflictsOf, type Conflict } from './conflicts.ts'
import type { Plan } from './plan.ts'
import { requirementsOf, type Requirement } from './requirements.ts'
import { stepFacts, type StepCourse } from './step-facts.ts'
import { totalsOf, type Totals } from './totals.ts'

export type PlanCheck = { asOf: string; totals: Totals; conflicts: Conflict[]; requirements: Requirement[] }

/** `courses` by id; one that is missing counts as withdrawn with nothing known. */
export function checkPlan(
  plan: Plan,
  courses: ReadonlyMap<string, StepCourse>,
  { today }: CheckContext,
): PlanCheck {
  const steps = plan.items.map((step) => {
    const course = (step.courseId !== null && courses.get(step.courseId)) || null
    return { step, course, facts: stepFacts(step, course) }
  })
  return {
    asOf: today,
    totals: totalsOf(steps.map(({ facts }) => facts)),
    conflicts: conflictsOf(plan, steps, today),
    requirements: requirementsOf(plan, steps),
  }
}
