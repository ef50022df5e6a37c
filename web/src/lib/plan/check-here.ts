/** The check of a plan in the page, in the words and the form of `GET /v1/plans/{id}/check`. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { checkPlan } from '@stapwijzer/shared/domain/plan/check.ts'
import { conflictText, levelRequirementText } from '@stapwijzer/shared/text/nl/plan-check.ts'
import type { EditablePlan } from './editable-plan.ts'
import type { PlanCourses } from './plan-courses.ts'

/** What is shown of a check; deadlines and the net price of the server come only after saving. */
export type ShownCheck = Pick<PlanCheckView, 'conflicts' | 'requirements' | 'deadlines'> & {
  totals: Omit<PlanCheckView['totals'], 'netPrice'>
}

/** Courses whose facts are not there yet count as unknown, not as withdrawn. */
export function checkHere(plan: EditablePlan, courses: PlanCourses, today: string): ShownCheck {
  const check = checkPlan(plan, new Map(Object.entries(courses)), { today })
  const isLoading = (item: number) => {
    const id = plan.items[item]?.courseId
    return id != null && !Object.hasOwn(courses, id)
  }
  return {
    totals: check.totals,
    conflicts: check.conflicts
      .filter(({ code, items }) => code !== 'withdrawn' || !items.some(isLoading))
      .map((conflict) => ({
        code: conflict.code,
        severity: conflict.severity,
        items: conflict.items,
        // Steps are called by their number: a name may come from a feed and be in another language.
        text: conflictText(conflict, () => null),
      })),
    requirements: check.requirements.map((one) => ({
      item: one.item,
      kind: one.kind,
      text: one.kind === 'provider' ? one.text : levelRequirementText(one.levels),
    })),
    deadlines: [],
  }
}
