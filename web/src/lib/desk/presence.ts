/** Tells the API that somebody has a question open, straight from the page. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { bePresent } from '@stapwijzer/shared/api/desk-work.ts'
import { call } from '#lib/api.ts'

type Present = Answer<typeof bePresent, 200>
export type PresenceAnswer = ({ ended: false } & Present) | { ended: true }

const presence = { method: 'POST', path: '/v1/desk/referrals/:id/presence' } as const

/**
 * Null when it cannot be known now. Nothing is said when a page goes away: a page that comes in its place, such as after
 * saving, would be gone with it. Who says nothing for a few minutes is not there any more.
 */
export async function askPresence(id: string): Promise<PresenceAnswer | null> {
  const answer = await call<typeof bePresent>(fetch, presence, { params: { id } }).catch(() => null)
  if (answer?.status === 401) return { ended: true }
  return answer?.ok ? { ended: false, ...answer.body } : null
}
