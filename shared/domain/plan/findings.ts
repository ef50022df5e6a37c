/** Everything that can be told about a plan, in the order in which it should be read. Pure. */
import type { CheckContext } from './context.ts'
import type { CheckedStep, Conflict } from './conflicts.ts'
import { finding, findingCodes, severities, type Finding } from './finding.ts'
import type { Plan } from './plan.ts'

/** What each kind of finding is made from. */
export type Looked = {
  plan: Plan
  steps: readonly CheckedStep[]
  conflicts: readonly Conflict[]
  context: CheckContext
}

const codeOrder = Object.keys(findingCodes)

/** The worst first, then in the order of the plan, and what is about no step in particular last. */
export function findingsOf(looked: Looked): Finding[] {
  const all = looked.conflicts.map(({ code, items, values }) => finding(code, items, values))
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

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1
}
