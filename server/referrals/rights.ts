/** What a person does with a referral beside its moves: cancelling the appointment, having it left alone, lifting that. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { isOver } from '@stapwijzer/shared/domain/referral/moves.ts'
import { promiseAfterPause } from '@stapwijzer/shared/domain/referral/promise.ts'
import { eq } from 'drizzle-orm'
import { ProblemError } from '../http/problem.ts'
import type { ReferralRow } from './store.ts'
import { tellDesk, type TellDesk } from './tell-desk.ts'

export type RightsDeps = TellDesk

/**
 * No move: the referral stays planned until the desk makes another appointment. Cancelling twice is cancelling once. `seen`:
 * the appointment that the person means.
 */
export async function cancelAppointment(
  tx: Tx,
  row: ReferralRow,
  how: RightsDeps,
  seen?: Date,
): Promise<ReferralRow | ProblemError> {
  if (row.state !== 'planned' || row.appointmentAt === null) {
    return new ProblemError(409, 'There is no appointment to cancel.', { extra: { state: row.state } })
  }
  if (seen && seen.getTime() !== row.appointmentAt.getTime()) {
    return new ProblemError(409, 'The desk made another appointment in the meantime. Look at it first.')
  }
  if (row.appointmentCancelledAt !== null) return row
  if (row.appointmentAt <= how.at) return new ProblemError(409, 'The appointment is over.')
  const changed = await change(tx, row, { appointmentCancelledAt: how.at }, how.at)
  await tellDesk(tx, changed, 'desk-appointment-cancelled', how)
  return changed
}

/** Keeps everything and shows nothing of it at the desk (GDPR, article 18). Possible as long as something is kept there. */
export async function restrict(
  tx: Tx,
  row: ReferralRow,
  how: RightsDeps,
): Promise<ReferralRow | ProblemError> {
  if (row.state === 'withdrawn' || row.state === 'purged') {
    return new ProblemError(409, 'Nothing of this referral is left at the desk.', {
      extra: { state: row.state },
    })
  }
  if (row.restrictedAt !== null) return row
  const changed = await change(tx, row, { restrictedAt: how.at }, how.at)
  await tellDesk(tx, changed, 'desk-restricted', how)
  return changed
}

/** The desk has as many working days left for its promise as when it had to stop. */
export async function liftRestriction(tx: Tx, row: ReferralRow, how: RightsDeps): Promise<ReferralRow> {
  if (row.restrictedAt === null) return row
  const promised = promiseAfterPause(row, plainDateOf(row.restrictedAt), plainDateOf(how.at))
  const changed = await change(tx, row, { restrictedAt: null, ...promised }, how.at)
  // Where the work has ended there is nothing to go on with.
  if (!isOver(row.state)) await tellDesk(tx, changed, 'desk-restriction-lifted', how)
  return changed
}

/** A new version, so that a page of the desk that shows the old one cannot write over it. */
async function change(
  { orm }: Tx,
  row: ReferralRow,
  values: Partial<ReferralRow>,
  at: Date,
): Promise<ReferralRow> {
  const [changed] = await orm
    .update(referral)
    .set({ ...values, version: row.version + 1, updatedAt: at })
    .where(eq(referral.id, row.id))
    .returning()
  return changed!
}
