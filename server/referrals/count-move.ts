/** Counts what a desk did with a question: its first contact, and how it ended. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { owesContact } from '@stapwijzer/shared/domain/referral/promise.ts'
import type { Deps } from '../deps.ts'
import type { ReferralRooms } from './rooms.ts'
import type { ReferralRow } from './store.ts'

export type Moved = { row: ReferralRow; firstContact: boolean }

/** Whether this move is the first that the promise of contact asks for. Call it before the move is stored. */
export async function isFirstContact({ sql }: Tx, { id }: ReferralRow, to: ReferralState): Promise<boolean> {
  const owing: readonly ReferralState[] = owesContact
  if (owing.includes(to)) return false
  const [before] = await sql`
    select from private.referral_event
    where referral_id = ${id} and actor = 'desk' and to_state <> all(${[...owing]}) limit 1`
  return before === undefined
}

export async function countMove(
  { insight, today }: Pick<Deps, 'insight' | 'today'>,
  findDesk: ReferralRooms['findDesk'],
  { row, firstContact }: Moved,
): Promise<void> {
  const at = { region: (await findDesk(row.deskId))?.region ?? null, desk: row.deskId }
  if (firstContact) {
    const promise = today() <= row.contactBy ? 'kept' : 'late'
    insight.count(null, 'referral-answered', { ...at, promise })
  }
  if (row.state === 'closed') insight.count(null, 'referral-closed', { ...at, closedAs: row.outcome })
}
