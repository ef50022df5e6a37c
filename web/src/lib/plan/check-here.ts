/** The check of a plan in the page, in the words and the form of `GET /v1/plans/{id}/check`. Pure. */
import type { FindingView, PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { checkPlan } from '@stapwijzer/shared/domain/plan/check.ts'
import type { MendAct } from '@stapwijzer/shared/domain/plan/finding.ts'
import { plan as t } from '@stapwijzer/shared/text/nl.ts'
import { conflictText, levelRequirementText } from '@stapwijzer/shared/text/nl/plan-check.ts'
import type { EditablePlan } from './editable-plan.ts'
import type { PlanCourses } from './plan-courses.ts'

/** What is shown of a check. What only the server can know is empty or null until it has answered. */
export type ShownCheck = Omit<PlanCheckView, 'asOf'>

/** Courses whose facts are not there yet count as unknown, not as withdrawn. */
export function checkHere(plan: EditablePlan, courses: PlanCourses, today: string): ShownCheck {
  const check = checkPlan(plan, new Map(Object.entries(courses)), { today })
  const isLoading = (item: number) => {
    const id = plan.items[item]?.courseId
    return id != null && !Object.hasOwn(courses, id)
  }
  const conflicts = check.conflicts
    .filter(({ code, items }) => code !== 'withdrawn' || !items.some(isLoading))
    .map((conflict) => ({
      code: conflict.code,
      severity: conflict.severity,
      items: conflict.items,
      // Steps are called by their number: a name may come from a feed and be in another language.
      text: conflictText(conflict, () => null),
    }))
  return {
    totals: { ...check.totals, netPrice: null },
    conflicts,
    requirements: check.requirements.map((one) => ({
      item: one.item,
      kind: one.kind,
      text: one.kind === 'provider' ? one.text : levelRequirementText(one.levels),
    })),
    deadlines: [],
    findings: conflicts.map(asFinding),
    years: [],
    money: [],
    weeks: [],
    skills: null,
    seenAt: null,
  }
}

function asFinding({ code, severity, items, text }: ShownCheck['conflicts'][number]): FindingView {
  const act: MendAct = acts[code] ?? 'edit-step'
  return {
    code,
    severity,
    items,
    text,
    date: null,
    mend: { act, text: t.mends[act] },
  }
}

const acts: Partial<Record<string, MendAct>> = {
  order: 'move-step',
  'not-after': 'move-step',
  withdrawn: 'other-course',
  'same-course': 'remove-step',
  'over-budget': 'funding',
  'over-hours': 'edit-goals',
}
