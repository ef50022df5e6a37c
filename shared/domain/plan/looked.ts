/** What a plan is looked at with. */
import type { CheckContext } from './context.ts'
import type { CheckedStep, Conflict } from './conflicts.ts'
import type { Plan } from './plan.ts'
import type { WeekRun } from './weeks.ts'

/** What each kind of finding is made from. */
export type Looked = {
  plan: Plan
  steps: readonly CheckedStep[]
  conflicts: readonly Conflict[]
  weeks: readonly WeekRun[]
  context: CheckContext
}
