/** The other forms of a question at the desk, read and checked: the body for the API, or what to mend. Pure. */
import type { AttemptChannel } from '@stapwijzer/shared/domain/referral/desk-note.ts'
import { deskWork as t, desk } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { readMoment } from './moment.ts'

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

export function readAppointment({ moment = '', message = '' }: Values): Read<{ at: string; note?: string }> {
  const at = readMoment(moment)
  if (!at) return wrong('moment', moment === '' ? t.errors.moment : desk.errors.at)
  return message.length > 2000
    ? wrong('message', desk.errors.note)
    : { body: { at, ...(message && { note: message }) } }
}

function wrong(field: string, text: string): { errors: FieldError[] } {
  return { errors: [{ field, text }] }
}
