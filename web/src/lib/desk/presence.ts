/** Tells the API that somebody has a question open, straight from the page. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { bePresent } from '@stapwijzer/shared/api/desk-work.ts'

type Here = Answer<typeof bePresent, 200>
export type PresenceAnswer = ({ ended: false } & Here) | { ended: true }

function address(id: string): string {
  return `/v1/desk/referrals/${encodeURIComponent(id)}/presence`
}

/** Null when it cannot be known now. */
export async function askPresence(id: string): Promise<PresenceAnswer | null> {
  try {
    const response = await fetch(address(id), { method: 'POST' })
    if (response.status === 401) return { ended: true }
    return response.ok ? { ended: false, ...((await response.json()) as Here) } : null
  } catch {
    return null
  }
}

/** When the page goes away; nobody waits for the answer. */
export function leave(id: string): void {
  void fetch(address(id), { method: 'DELETE', keepalive: true }).catch(() => undefined)
}
