/** What the page hears after it asked for the check of a plan (`POST /plan/controle`); null: not now. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'

export type CheckAnswer = { check: PlanCheckView | null }
