/** The other forms of a question at the desk, read and checked: the body for the API, or what to mend. Pure. */
import type { AttemptChannel } from '@stapwijzer/shared/domain/referral/desk-note.ts'
import { deskWork as t, desk } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { messageMistake } from '#lib/referral/message-mistake.ts'
import { readAppointmentFields, type ReadAppointment } from './read-appointment.ts'
import { unfilledError } from './unfilled-error.ts'

export type Read<Body> = { body: Body } | { errors: FieldError[] }

export function readNote({ text = '' }: Values): Read<{ text: string }> {
  if (text === '') return wrong('text', t.errors.noteText)
  return text.length > 2000 ? wrong('text', t.errors.noteLong) : { body: { text } }
}

export function readAttempt({
  channel = '',
  how = '',
}: Values): Read<{ channel: AttemptChannel; text?: string }> {
  if (!isChannel(channel)) return wrong('channel', t.errors.channel)
  if (how.length > 500) return wrong('how', t.errors.attemptLong)
  return { body: { channel, ...(how && { text: how }) } }
}

function isChannel(text: string): text is AttemptChannel {
  return Object.hasOwn(t.channels, text)
}

/** `me`, a colleague's id, or nobody; the button that was pressed comes before the list. */
export function readAssignment({ wie, assignee = '' }: Values): Read<{ assignee: string | null }> {
  if (wie === 'me') return { body: { assignee: 'me' } }
  if (wie === 'niemand') return { body: { assignee: null } }
  return /^[0-9a-f]{16}$/.test(assignee) ? { body: { assignee } } : wrong('assignee', t.errors.assignee)
}

/** `today`: the day in Amsterdam. */
export function readAppointment(values: Values, today: string): Read<ReadAppointment & { note?: string }> {
  const { message = '' } = values
  const read = readAppointmentFields(values, today)
  const errors = 'errors' in read ? [...read.errors] : []
  if (message.length > 2000) errors.push({ field: 'message', text: desk.errors.note })
  const unfilled = unfilledError(message)
  if (unfilled) errors.push({ field: 'message', text: unfilled })
  if ('errors' in read || errors.length > 0) return { errors }
  return { body: { ...read, ...(message && { note: message }) } }
}

export function readMessage({ bericht = '' }: Values): Read<{ text: string }> {
  const text = messageMistake(bericht) ?? unfilledError(bericht)
  return text === null ? { body: { text: bericht } } : wrong('bericht', text)
}

function wrong(field: string, text: string): { errors: FieldError[] } {
  return { errors: [{ field, text }] }
}
