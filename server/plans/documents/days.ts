/** The days to mind in a plan: starts, last days to enrol, days to ask for money. Pure. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { planDates } from '@stapwijzer/shared/domain/plan/dates.ts'
import type { Material } from './material.ts'

/** `items` are numbers of steps, from 0. */
export type ImportantDay = {
  kind: 'start' | 'enrol' | 'funding'
  /** YYYY-MM-DD. */
  date: string
  items: readonly number[]
  /** Of funding: what the check says about it. */
  text: string
  /** Of funding: from this day on it can be asked for, and not until this day. */
  opens: boolean
}

export type DaysOf = Pick<Material, 'plan' | 'courses' | 'steps' | 'check' | 'today'>

const rank = { funding: 0, enrol: 1, start: 2 } as const

/** By date, then by step. Every start is there; what should have been done before a start only while it still can. */
export function importantDays(material: DaysOf): ImportantDay[] {
  const { plan, courses, today } = material
  const ofSteps = planDates(plan, courses, today).flatMap(({ kind, date, item }): ImportantDay[] =>
    kind === 'start' || kind === 'enrol' ? [{ kind, date, items: [item], text: '', opens: false }] : [],
  )
  return [...fundingDays(material), ...ofSteps].sort(
    (a, b) =>
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
      rank[a.kind] - rank[b.kind] ||
      a.items[0]! - b.items[0]!,
  )
}

/** As the check says them: schemes with the same day are one errand. */
function fundingDays({ steps, check, today }: DaysOf): ImportantDay[] {
  return check.findings.flatMap(({ code, date, items, text }): ImportantDay[] => {
    const asks = code === 'funding-soon' || code === 'funding-deadline' || code === 'funding-opens'
    if (!asks || date === null || items.length === 0) return []
    // On the day that a step starts it is too late: the day before is the last.
    const onStart = items.some((item) => steps[item]?.facts.start === date)
    const day = onStart && code !== 'funding-opens' ? addDays(date, -1) : date
    return day < today ? [] : [{ kind: 'funding', date: day, items, text, opens: code === 'funding-opens' }]
  })
}
