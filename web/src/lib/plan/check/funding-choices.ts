/** The schemes with a day to mind that a step for money can be made of. Pure. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { plan as t, planFindings as said } from '@stapwijzer/shared/text/rooms.ts'
import type { ShownCheck } from './shown-check.ts'
import type { EditablePlan } from '#lib/plan/edit/editable-plan.ts'

/** `index`: the course that it pays for; `start`: the day to ask, before that course begins and not in the past. */
export type FundingChoice = {
  value: string
  title: string
  index: number
  start: string | null
  label: string
}

export function fundingChoices(plan: EditablePlan, check: ShownCheck, today: string): FundingChoice[] {
  return check.deadlines.flatMap(({ item, scheme, date }): FundingChoice[] => {
    const payers = check.money.find((one) => one.item === item)?.payers ?? []
    const name = payers.find((one) => one.scheme === scheme)?.name
    if (name === undefined) return []
    const title = said.fundingStep([name], item)
    const start = dayToAsk(date, plan.items[item]?.start ?? null, today)
    return [
      { value: `${item} ${scheme}`, title, index: item, start, label: t.fundingOption(name, item, start) },
    ]
  })
}

/** A day that is not before the course begins is of no use, and one that has passed cannot be planned. */
export function dayToAsk(day: string | null, courseStart: string | null, today: string): string | null {
  const before = day !== null && courseStart !== null && day >= courseStart ? addDays(courseStart, -1) : day
  return before !== null && before < today ? today : before
}
