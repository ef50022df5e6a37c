/** What the code in the cookie may do with its plan, and what waits for its owner, which the plan itself does not tell. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { exportPlan } from '@stapwijzer/shared/api/plans.ts'
import type { PlanKey } from './plan-key.ts'
import { askPlan } from './saved-plan.server.ts'

export type Access = {
  /** Opened with the link for looking. */
  looksOnly: boolean
  /** Whether such a link exists now; false when that cannot be known. */
  hasLookLink: boolean
  /** Ids of the questions whose desk proposes something that the owner has not decided on. */
  proposals: string[]
}
export const noAccess: Access = { looksOnly: false, hasLookLink: false, proposals: [] }

/** Only who may change the plan gets everything that is kept about it. */
export async function accessOf(fetch: typeof globalThis.fetch, key: PlanKey): Promise<Access> {
  const answer = await askPlan<Answer<typeof exportPlan, 200>>(fetch, 'GET', key, { path: '/export' })
  if (!answer.ok) return { ...noAccess, looksOnly: answer.status === 403 }
  const { readToken, referrals } = answer.body
  const open = referrals.filter(({ proposals }) => proposals.some(({ state }) => state === 'open'))
  return { looksOnly: false, hasLookLink: readToken, proposals: open.map(({ id }) => id) }
}
