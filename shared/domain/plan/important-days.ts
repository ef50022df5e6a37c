/**
 * The days of a plan to mind: starts, ends, last days to enrol and to ask for money. The page, the picture, paper and the
 * calendar all show these and nothing else. Pure.
 */
import { addDays } from '../calendar.ts'
import { planDates, type PlanDate } from './dates.ts'
import type { FindingCode } from './finding.ts'
import type { Plan } from './plan.ts'
import { stepFacts, type StepCourse } from './step-facts.ts'

export type ImportantDay = {
  kind: PlanDate['kind'] | 'funding'
  /** YYYY-MM-DD. */
  date: string
  /** Numbers of steps, from 0; schemes with the same day are one errand. */
  items: readonly number[]
  /** Of funding: what the check says about it. */
  text: string
  /** Of funding: from this day on it can be asked for, and not until this day. */
  opens: boolean
}

export type DaysOf = {
  plan: Plan
  /** By id. */
  courses: ReadonlyMap<string, StepCourse>
  findings: readonly { code: FindingCode; date: string | null; items: readonly number[]; text: string }[]
  /** YYYY-MM-DD. */
  today: string
}

const kinds: readonly ImportantDay['kind'][] = ['funding', 'enrol', 'start', 'end']

/** By date, then by step; today is still ahead, yesterday is over. */
export function importantDays(about: DaysOf): ImportantDay[] {
  const ofSteps = planDates(about.plan, about.courses, about.today).map(
    ({ kind, date, item }): ImportantDay => ({ kind, date, items: [item], text: '', opens: false }),
  )
  return [...fundingDays(about), ...ofSteps]
    .filter(({ date }) => date >= about.today)
    .sort(
      (a, b) =>
        (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        a.items[0]! - b.items[0]!,
    )
}

const ofFunding: readonly FindingCode[] = ['funding-soon', 'funding-deadline', 'funding-opens']

function fundingDays({ plan, courses, findings }: DaysOf): ImportantDay[] {
  const startOf = (item: number) => {
    const step = plan.items[item]
    return step ? stepFacts(step, courses.get(step.courseId ?? '') ?? null).start : null
  }
  return findings.flatMap(({ code, date, items, text }): ImportantDay[] => {
    if (!ofFunding.includes(code) || date === null || items.length === 0) return []
    const opens = code === 'funding-opens'
    // On the day that a step starts it is too late: the day before is the last.
    const day = !opens && items.some((item) => startOf(item) === date) ? addDays(date, -1) : date
    return [{ kind: 'funding', date: day, items, text, opens }]
  })
}
