/** Tells the API that somebody has a question open, straight from the page. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { bePresent } from '@stapwijzer/shared/api/desk-work.ts'
import { postToServer } from '#lib/own-server.ts'

type Here = Answer<typeof bePresent, 200>
export type PresenceAnswer = ({ ended: false } & Here) | { ended: true }

/**
 * Null when it cannot be known now. Nothing is said when a page goes away: a page that comes in its place, such as after
 * saving, would be gone with it. Who says nothing for a few minutes is not there any more.
 */
export async function askPresence(id: string): Promise<PresenceAnswer | null> {
  const response = await postToServer(`/v1/desk/referrals/${encodeURIComponent(id)}/presence`)
  if (response?.status === 401) return { ended: true }
  return response?.ok ? { ended: false, ...((await response.json()) as Here) } : null
}
