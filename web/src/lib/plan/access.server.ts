/** What the code in the cookie may do with its plan, and what waits for its owner, which the plan itself does not tell. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { listReferralsOfPlan, readReadToken } from '@stapwijzer/shared/api/plans.ts'
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

/** Both are for who may change the plan only. */
export async function accessOf(fetch: typeof globalThis.fetch, key: PlanKey): Promise<Access> {
  const [look, sent] = await Promise.all([
    askPlan<Answer<typeof readReadToken, 200>>(fetch, 'GET', key, { path: '/read-token' }),
    askPlan<Answer<typeof listReferralsOfPlan, 200>>(fetch, 'GET', key, { path: '/referrals' }),
  ])
  if (!look.ok) return { ...noAccess, looksOnly: look.status === 403 }
  const items = sent.ok ? sent.body.items : []
  const open = items.filter(({ proposals }) => proposals.some(({ state }) => state === 'open'))
  return { looksOnly: false, hasLookLink: look.body.exists, proposals: open.map(({ id }) => id) }
}
