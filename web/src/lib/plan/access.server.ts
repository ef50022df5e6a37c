/** What the code in the cookie may do with its plan, which the plan itself does not tell. */
import type { PlanKey } from './plan-key.ts'
import { askPlan } from './saved-plan.server.ts'

export type Access = {
  /** Opened with the link for looking. */
  looksOnly: boolean
  /** Whether such a link exists now; false when that cannot be known. */
  hasLookLink: boolean
}
export const noAccess: Access = { looksOnly: false, hasLookLink: false }

/** Only who may change the plan gets everything that is kept about it. */
export async function accessOf(fetch: typeof globalThis.fetch, key: PlanKey): Promise<Access> {
  const answer = await askPlan<{ readToken: boolean }>(fetch, 'GET', key, { path: '/export' })
  return answer.ok
    ? { looksOnly: false, hasLookLink: answer.body.readToken }
    : { looksOnly: answer.status === 403, hasLookLink: false }
}
