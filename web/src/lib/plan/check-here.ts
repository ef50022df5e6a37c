/** The check of a plan in the page, in the words and the form of `GET /v1/plans/{id}/check`. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { checkPlan } from '@stapwijzer/shared/domain/plan/check.ts'
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { planCheck } from '@stapwijzer/shared/text/rooms.ts'
import type { EditablePlan } from './editable-plan.ts'
import type { PlanCourses } from './plan-courses.ts'

/** What is shown of a check. What only the server can know is empty or null until it has answered. */
export type ShownCheck = Omit<PlanCheckView, 'asOf'>

/** Steps are called by their number: a name may come from a feed and be in another language. */
const nameOf = () => null

/** Of courses whose facts are not there yet nothing is said. `seen`: what the browser kept of courses when they were put in. */
export function checkHere(
  plan: EditablePlan,
  courses: PlanCourses,
  today: string,
  seen: Seen | null = null,
): ShownCheck {
  const check = checkPlan(plan, new Map(Object.entries(courses)), { today, seen })
  const isLoading = (item: number) => {
    const id = plan.items[item]?.courseId
    return id != null && !Object.hasOwn(courses, id)
  }
  const known = <T extends { code: string; items: number[] }>(one: T): T[] => {
    const items = ofSteps.includes(one.code) ? one.items : one.items.filter((item) => !isLoading(item))
    return items.length === 0 && one.items.length > 0 ? [] : [{ ...one, items }]
  }
  return {
    totals: { ...check.totals, netPrice: check.netPrice },
    conflicts: check.conflicts.flatMap(known).map((conflict) => ({
      code: conflict.code,
      severity: conflict.severity,
      items: conflict.items,
      text: planCheck.conflictText(conflict, nameOf),
    })),
    requirements: check.requirements.map((one) => ({
      item: one.item,
      kind: one.kind,
      text: one.kind === 'provider' ? one.text : planCheck.levelRequirementText(one.levels),
    })),
    deadlines: [],
    findings: check.findings.flatMap(known).map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      items: finding.items,
      text: planCheck.findingText(finding, nameOf),
      date: finding.values.date ?? null,
      mend: { act: finding.act, text: planCheck.mendText(finding) },
    })),
    years: check.years,
    money: check.money,
    weeks: check.weeks,
    skills: null,
    seenAt: null,
  }
}

/** What holds whatever the course may be. */
const ofSteps: readonly string[] = [
  'order',
  'not-after',
  'overlap',
  'same-course',
  'start-passed',
  'over-budget',
  'over-hours',
]
