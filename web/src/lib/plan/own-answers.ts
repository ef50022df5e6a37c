/** What the script of a page asks the pages of the plan under `/plan`, and what each answers: both sides hold to this. */
import type { AddAnswer, GoalAnswer } from '#lib/plan/add/add-answer.ts'
import type { CheckAnswer, CheckRequest } from '#lib/plan/check/check-answer.ts'
import type { OccupationAnswer } from '#lib/plan/goals/occupation-answer.ts'
import type { OthersAnswer } from '#lib/plan/steps/other-courses.ts'
import type { PlanCourses } from './plan-courses.ts'
import type { SaveAnswer, SaveRequest } from '#lib/plan/save/save-answer.ts'

export type OwnAnswers = {
  '/plan/bewaren': { asks: SaveRequest; answers: SaveAnswer }
  /** `error` null: the plan is open. */
  '/plan/openen': { asks: { code: string }; answers: { error: string | null } }
  '/plan/doel': { asks: { occupation: string }; answers: GoalAnswer }
  '/plan/stap': { asks: { courseId: string }; answers: AddAnswer }
  '/plan/opleidingen': { asks: { ids: readonly string[] }; answers: PlanCourses }
  '/plan/beroepen': { asks: { q: string } | { id: string }; answers: OccupationAnswer }
  '/plan/alternatieven': { asks: { courseId: string; postcode: string | null }; answers: OthersAnswer }
  '/plan/controle': { asks: CheckRequest; answers: CheckAnswer }
}
export type OwnAnswer<P extends keyof OwnAnswers> = OwnAnswers[P]['answers']
