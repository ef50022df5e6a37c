/** The days of a plan to mind, in the order of time: starts, last days to enrol, days of schemes. Pure. */
import { daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import { planDates } from '@stapwijzer/shared/domain/plan/dates.ts'
import type { FindingCode } from '@stapwijzer/shared/domain/plan/finding.ts'
import { planFigures as t } from '@stapwijzer/shared/text/rooms.ts'
import type { ShownCheck } from './check-here.ts'
import type { EditablePlan } from './editable-plan.ts'
import type { PlanCourses } from './plan-courses.ts'

/** `text` does not name the step: its title may come from a feed. */
export type ImportantDay = { date: string; item: number; text: string; daysLeft: number }

const ofFunding: readonly FindingCode[] = ['funding-soon', 'funding-deadline', 'funding-opens']

/** From today on; what schemes ask comes from the check, which knows them. */
export function importantDays(
  plan: EditablePlan,
  courses: PlanCourses,
  { findings }: Pick<ShownCheck, 'findings'>,
  today: string,
): ImportantDay[] {
  const ofSteps = planDates(plan, new Map(Object.entries(courses)), today).map(({ date, kind, item }) => ({
    date,
    item,
    text: t.dayKinds[kind],
  }))
  const ofSchemes = findings.flatMap(({ code, date, items: [item], text }) =>
    ofFunding.includes(code) && date !== null && item !== undefined ? [{ date, item, text }] : [],
  )
  return [...ofSteps, ...ofSchemes]
    .filter(({ date }) => date >= today)
    .map((one) => ({ ...one, daysLeft: daysBetween(today, one.date) }))
    .sort((a, b) => a.daysLeft - b.daysLeft || a.item - b.item)
}
