/** Everything that can be told about a plan, in the order in which it should be read. Pure. */
import { addDays } from '../calendar.ts'
import type { Conflict } from './conflicts.ts'
import { finding, findingCodes, severities, type Finding } from './finding.ts'
import { findingsOfChange } from './findings-of-change.ts'
import { findingsOfEntry } from './findings-of-entry.ts'
import { findingsOfFunding } from './findings-of-funding.ts'
import { findingsOfGoal } from './findings-of-goal.ts'
import { findingsOfMoney } from './findings-of-money.ts'
import { findingsOfTime } from './findings-of-time.ts'
import { busiest, type WeekRun } from './weeks.ts'
import type { Looked } from './looked.ts'

const codeOrder = Object.keys(findingCodes)

/** The worst first, then in the order of the plan, and what is about no step in particular last. */
export function findingsOf(looked: Looked): Finding[] {
  const all = [
    ...looked.conflicts.map((conflict) => ofConflict(conflict, looked.weeks)),
    ...findingsOfTime(looked),
    ...findingsOfMoney(looked),
    ...findingsOfChange(looked),
    ...findingsOfEntry(looked),
    ...findingsOfFunding(looked),
    ...findingsOfGoal(looked),
  ]
  const ranks = (one: Finding) => [
    severities.indexOf(one.severity),
    one.items[0] ?? Number.POSITIVE_INFINITY,
    codeOrder.indexOf(one.code),
  ]
  return all
    .map((one) => ({ one, rank: ranks(one) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ one }) => one)
}

/** The hours that are too many also say when they come. */
function ofConflict({ code, items, values }: Conflict, weeks: readonly WeekRun[]): Finding {
  const [peak] = busiest(weeks)
  const when =
    code === 'over-hours' && peak?.hours === values.amount
      ? { date: peak!.from, until: addDays(peak!.until, -1) }
      : {}
  return finding(code, items, { ...values, ...when })
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1
}
