/** The days to mind in a plan: starts, last days to enrol, days to ask for money. Pure. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { planDates } from '@stapwijzer/shared/domain/plan/dates.ts'
import type { Material } from './material.ts'

export type ImportantDay = {
  kind: 'start' | 'enrol' | 'funding'
  /** YYYY-MM-DD. */
  date: string
  /** Number of the step, from 0. */
  item: number
  /** Of funding: what the check says about it, each sentence once. */
  texts: string[]
}

export type DaysOf = Pick<Material, 'plan' | 'courses' | 'steps' | 'check' | 'today'>

/** By date, then by step. Every start is there; what should have been done before a start only while it still can. */
export function importantDays(material: DaysOf): ImportantDay[] {
  const { plan, courses, today } = material
  const ofSteps = planDates(plan, courses, { today }).flatMap(({ kind, date, item }): ImportantDay[] =>
    kind === 'start' || kind === 'enrol' ? [{ kind, date, item, texts: [] }] : [],
  )
  const rank = { funding: 0, enrol: 1, start: 2 }
  return [...fundingDays(material), ...ofSteps].sort(
    (a, b) =>
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || rank[a.kind] - rank[b.kind] || a.item - b.item,
  )
}

/** One day for each step and date: a dozen schemes with the same last day are one errand. */
function fundingDays({ steps, check, today }: DaysOf): ImportantDay[] {
  const days = new Map<string, ImportantDay>()
  for (const { item, date, text } of check.deadlines) {
    if (date === null) continue
    // On the day of the start it is too late: the day before is the last.
    const last = date === steps[item]?.facts.start ? addDays(date, -1) : date
    if (last < today) continue
    const key = `${item} ${last}`
    const before = days.get(key)
    if (before) before.texts.push(text)
    else days.set(key, { kind: 'funding', date: last, item, texts: [text] })
  }
  return [...days.values()]
}
