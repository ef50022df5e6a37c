/** What the plan page asks to have a plan checked (`POST /plan/controle`), and what it hears. */
import type { Input } from '@stapwijzer/shared/api/contract.ts'
import type { checkAnyPlan, PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'

/** `saved`: it is a changed version of the saved plan that the cookie opens. */
export type CheckRequest = Input<typeof checkAnyPlan>['body'] & { saved: boolean }
/** null: the plan cannot be checked as it is. When the API is away the status is 503. */
export type CheckAnswer = { check: PlanCheckView | null }
