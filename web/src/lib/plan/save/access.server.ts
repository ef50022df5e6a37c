/** What the code in the cookie may do with its plan, and what waits for its owner, which the plan itself does not tell. */
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { listReferralsOfPlan, readReadToken } from '@stapwijzer/shared/api/plans.ts'
import type { PlanKey } from './plan-key.ts'

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
    call(fetch, readReadToken, byKey(key)),
    call(fetch, listReferralsOfPlan, byKey(key)),
  ])
  if (!look.ok) return { ...noAccess, looksOnly: look.status === 403 }
  const items = sent.ok ? sent.body.items : []
  const open = items.filter(({ proposals }) => proposals.some(({ state }) => state === 'open'))
  return { looksOnly: false, hasLookLink: look.body.exists, proposals: open.map(({ id }) => id) }
}
