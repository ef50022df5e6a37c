/** A counsellor's form, read and checked: the body for the API, or what to mend. Pure. */
import type { TransitionInput } from '@stapwijzer/shared/api/desk.ts'
import { reasonNeeded, referralStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import { desk as t } from '@stapwijzer/shared/text/nl.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { readMoment } from './moment.ts'

export function readMove(values: Values): { move: TransitionInput } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const say = (field: string, text: string) => errors.push({ field, text })
  const { reason = '', note = '', at: moment = '' } = values
  const to = referralStates.find((state) => state === values.to)
  if (!to) say('to', t.errors.to)
  const at = moment === '' ? undefined : (readMoment(moment) ?? undefined)
  if (moment !== '' && !at) say('at', t.errors.at)
  if (to === 'planned' && moment === '') say('at', t.errors.appointment)
  if (to && reasonNeeded.includes(to) && reason === '') say('reason', t.errors.reason)
  if (reason.length > 500) say('reason', t.errors.tooLong)
  if (note.length > 2000) say('note', t.errors.note)
  if (errors.length > 0 || !to) return { errors }
  return {
    move: { to, ...(reason && { reason }), ...(note && { note }), ...(to === 'planned' && at && { at }) },
  }
}
