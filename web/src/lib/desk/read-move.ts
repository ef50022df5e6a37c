/** A counsellor's form for the next move, read and checked: the body for the API, or what to mend. Pure. */
import type { TransitionInput } from '@stapwijzer/shared/api/desk.ts'
import { reasonNeeded, referralStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referralOutcomes } from '@stapwijzer/shared/domain/referral/outcome.ts'
import { desk as t, deskWork } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { readAppointmentFields } from './read-appointment.ts'
import { unfilledError } from './unfilled-error.ts'

/** Only what goes with the chosen move counts; fields of other moves may hold anything. An appointment is today or later. */
export function readMove(
  values: Values,
  today: string,
): { move: TransitionInput } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const say = (field: string, text: string) => errors.push({ field, text })
  const { reason = '', note = '', forwardTo = '' } = values
  const to = referralStates.find((state) => state === values.to)
  if (!to) say('to', t.errors.to)
  const appointment = to === 'planned' ? readAppointmentFields(values, today) : null
  if (appointment && 'errors' in appointment) errors.push(...appointment.errors)
  if (to === 'forwarded' && forwardTo === '') say('forwardTo', deskWork.errors.forwardTo)
  const asksReason = to !== undefined && reasonNeeded.includes(to)
  if (asksReason && reason === '') say('reason', t.errors.reason)
  if (asksReason && reason.length > 500) say('reason', t.errors.tooLong)
  const outcome = to === 'closed' ? referralOutcomes.find((one) => one === values.outcome) : undefined
  if (to === 'closed' && !outcome) say('outcome', deskWork.errors.outcome)
  if (note.length > 2000) say('note', t.errors.note)
  const unfilled = { note: unfilledError(note), reason: asksReason ? unfilledError(reason) : null }
  if (unfilled.reason) say('reason', unfilled.reason)
  if (unfilled.note) say('note', unfilled.note)
  if (errors.length > 0 || !to) return { errors }
  return {
    move: {
      to,
      ...(asksReason && { reason }),
      ...(note && { note }),
      ...(appointment && !('errors' in appointment) ? appointment : {}),
      ...(outcome && { outcome }),
      ...(to === 'forwarded' && { forwardTo }),
    },
  }
}
