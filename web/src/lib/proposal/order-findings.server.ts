/** What a proposal would do to the order of a plan: steps before what they need, or at the same time as another. */
import { type PlanCheckView, checkAnyPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import type { ConflictCode } from '@stapwijzer/shared/domain/plan/finding.ts'
import { withoutTexts } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { placesIn } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { call } from '#lib/api.ts'

const codes: readonly ConflictCode[] = ['order', 'not-after', 'overlap', 'funding-step-late']
type Conflict = PlanCheckView['conflicts'][number]

/** In words, with the numbers of the steps in `after`; only what was not so in `before`. Nothing when it cannot be asked now. */
export async function orderFindings(
  fetch: typeof globalThis.fetch,
  before: readonly Step[],
  after: readonly Step[],
): Promise<string[]> {
  const [was, is] = await Promise.all([conflictsIn(fetch, before), conflictsIn(fetch, after)])
  return newConflicts(was, is, placesIn(after, before)).map(({ text }) => text)
}

/** `from`: by number of step after the changes, its number before; null for a new one. Pure. */
export function newConflicts(
  was: readonly Conflict[],
  is: readonly Conflict[],
  from: readonly (number | null)[],
): Conflict[] {
  const key = (code: string, items: readonly (number | null)[]) =>
    [code, ...items.toSorted(byNumber)].join(' ')
  const known = new Set(was.map(({ code, items }) => key(code, items)))
  return is.filter(({ code, items }) => {
    const before = items.map((item) => from[item] ?? null)
    return before.includes(null) || !known.has(key(code, before))
  })
}

function byNumber(a: number | null, b: number | null): number {
  return (a ?? -1) - (b ?? -1)
}

/** Without the words of the person: the check needs none. */
async function conflictsIn(fetch: typeof globalThis.fetch, steps: readonly Step[]): Promise<Conflict[]> {
  const items = steps.map((step) => ({ ...withoutTexts(step), title: null }))
  const plan = { title: 'plan', items }
  const answer = await call(fetch, checkAnyPlan, { body: { plan } })
  return answer.ok ? answer.body.conflicts.filter(({ code }) => codes.includes(code)) : []
}
