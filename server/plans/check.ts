/** The check of a stored plan, in words. Pure; the page runs the same sums on a plan that is not saved. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { checkPlan } from '@stapwijzer/shared/domain/plan/check.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { conflictText, levelRequirementText } from '@stapwijzer/shared/text/nl/plan-check.ts'
import type { SchemeSet } from '../funding/scheme-set.ts'
import { stepCourse, type PlanCourse } from './courses-of-plan.ts'
import { stepFunding } from './step-funding.ts'

export function checkInWords(
  plan: Plan,
  courses: ReadonlyMap<string, PlanCourse>,
  about: { today: string; schemes: SchemeSet; municipality: string | null },
): PlanCheckView {
  const { today, schemes, municipality } = about
  const seen = new Map([...courses].map(([id, one]) => [id, stepCourse(one, today)]))
  const check = checkPlan(plan, seen, { today })
  const funding = stepFunding(plan, courses, schemes, today, municipality)
  const nameOf = (item: number) => {
    const step = plan.items[item]
    return step?.title ?? seen.get(step?.courseId ?? '')?.title ?? null
  }
  return {
    asOf: check.asOf,
    totals: { ...check.totals, netPrice: funding.netPrice },
    conflicts: check.conflicts.map((conflict) => ({
      code: conflict.code,
      severity: conflict.severity,
      items: conflict.items,
      text: conflictText(conflict, nameOf),
    })),
    requirements: check.requirements.map((one) => ({
      item: one.item,
      kind: one.kind,
      text: one.kind === 'provider' ? one.text : levelRequirementText(one.levels),
    })),
    deadlines: funding.deadlines,
    findings: [],
    years: [],
    money: [],
    weeks: [],
    skills: null,
    seenAt: null,
  }
}
