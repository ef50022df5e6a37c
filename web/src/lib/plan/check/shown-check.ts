/** The last answer of the server about a plan, for the plan as it is now. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import type { EditablePlan } from '#lib/plan/edit/editable-plan.ts'

export type ShownCheck = Omit<PlanCheckView, 'asOf'>
/** `of`: the plan that the answer is about. `asked`: it was asked with answers about money. */
export type Checked = { of: EditablePlan; check: ShownCheck; asked?: boolean }

/** Steps keep what was said of them when they move; what was said of a step that went, or has another course, goes. */
export function shownCheck({ of, check }: Checked, now: EditablePlan): ShownCheck {
  if (of === now) return check
  const places = of.items.map(({ key, courseId }) =>
    now.items.findIndex((step) => step.key === key && step.courseId === courseId),
  )
  const placesOf = (items: readonly number[]) =>
    items.map((item) => places[item] ?? -1).filter((place) => place >= 0)
  const ofStep = <T extends { item: number }>(all: readonly T[]) =>
    all
      .flatMap((one) => placesOf([one.item]).map((item) => ({ ...one, item })))
      .sort((a, b) => a.item - b.item)
  const ofSteps = <T extends { items: number[] }>(all: readonly T[]) =>
    all
      .map((one) => ({ one, items: placesOf(one.items) }))
      .filter(({ one, items }) => items.length === one.items.length)
      .map(({ one, items }) => ({ ...one, items }))
  return {
    ...check,
    conflicts: ofSteps(check.conflicts),
    requirements: ofStep(check.requirements),
    deadlines: ofStep(check.deadlines),
    findings: ofSteps(check.findings),
    money: ofStep(check.money),
    weeks: check.weeks.map((run) => ({ ...run, items: placesOf(run.items) })),
    skills: check.skills && {
      ...check.skills,
      items: check.skills.items.map((skill) => ({ ...skill, closedBy: placesOf(skill.closedBy) })),
    },
  }
}

const none = { known: 0, unknownItems: 0 }

/** As long as the server said nothing. */
export const noCheck: ShownCheck = {
  totals: {
    items: 0,
    price: { known: '0.00', withoutVat: '0.00', vatUnsaid: '0.00', currency: 'EUR', unknownItems: 0 },
    hours: none,
    months: none,
    calendarMonths: null,
    peakHoursPerWeek: null,
    netPrice: null,
  },
  conflicts: [],
  requirements: [],
  deadlines: [],
  findings: [],
  years: [],
  money: [],
  weeks: [],
  skills: null,
  seenAt: null,
}
