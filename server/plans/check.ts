/** The check of a plan, in words. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { checkPlan } from '@stapwijzer/shared/domain/plan/check.ts'
import type { CheckContext, PlanGoal, Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planCheck } from '@stapwijzer/shared/text/rooms.ts'
import type { SchemeSet } from '../funding/scheme-set.ts'
import { stepCourse, type PlanCourse } from './courses-of-plan.ts'
import { stepFunding } from './step-funding.ts'
import type { Asker } from './asker.ts'

/** What was kept when the plan was saved; of a plan that only a browser keeps, what its courses were there. */
export type Saved = { seen: Seen | null; seenAt: Date | null; expires: string | null }
export type Known = {
  today: string
  schemes: SchemeSet
  asker: Asker
  saved?: Saved
  goal?: PlanGoal | null
  distances?: CheckContext['distances']
}

export function checkInWords(
  plan: Plan,
  courses: ReadonlyMap<string, PlanCourse>,
  about: Known,
): PlanCheckView {
  const { today, schemes, asker, saved, goal = null, distances = null } = about
  const seen = new Map([...courses].map(([id, one]) => [id, stepCourse(one, today)]))
  const funding = stepFunding(plan, courses, schemes, today, asker)
  const check = checkPlan(plan, seen, {
    today,
    seen: saved?.seen ?? null,
    funding: funding.money,
    goal,
    distances,
    expires: saved?.expires ?? null,
  })
  const nameOf = (item: number) => {
    const step = plan.items[item]
    return step?.title ?? seen.get(step?.courseId ?? '')?.title ?? null
  }
  return {
    asOf: check.asOf,
    totals: { ...check.totals, netPrice: check.netPrice },
    conflicts: check.conflicts.map((conflict) => ({
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
    deadlines: funding.deadlines,
    findings: check.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      items: finding.items,
      text: planCheck.findingText(finding, nameOf),
      date: finding.values.date ?? null,
      mend: { act: finding.act, text: planCheck.mendText(finding) },
    })),
    years: check.years,
    // A loan has a day to mind, and pays for nothing: it is paid back.
    money: check.money.map((step) => ({
      ...step,
      payers: step.payers.filter(({ scheme }) => schemes.byId(scheme)?.kind !== 'loan'),
    })),
    weeks: check.weeks,
    skills: goal?.state === 'known' ? skillsOf(goal) : null,
    seenAt: saved?.seenAt?.toISOString() ?? null,
  }
}

function skillsOf({ id, label, skills }: PlanGoal & { state: 'known' }): PlanCheckView['skills'] {
  const items = skills.map((skill) => ({ ...skill, closedBy: [...skill.closedBy] }))
  return { occupation: { id, label }, items }
}
