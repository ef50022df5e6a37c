/** What was filled in to be kept informed, as the API takes it. Pure. */
import { paces, spans, type Pace, type Span } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { alerts as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'

export const fields = { email: 'mail', pace: 'tempo', span: 'duur' } as const

type Read = { email: string; pace: Pace; months: Span }

export function readRequest(values: Values): { request: Read | null; errors: FieldError[] } {
  const email = values[fields.email] ?? ''
  const pace = paceOf(values[fields.pace])
  const months = spanOf(values[fields.span])
  const errors: FieldError[] = []
  // The API judges it; here only what nobody could mean.
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors.push({ field: fields.email, text: t.errors.email })
  if (!pace) errors.push({ field: fields.pace, text: t.errors.pace })
  if (!months) errors.push({ field: fields.span, text: t.errors.span })
  return { request: errors.length === 0 ? { email, pace: pace!, months: months! } : null, errors }
}

export function paceOf(text: string | undefined): Pace | undefined {
  return paces.find((pace) => pace === text)
}

export function spanOf(text: string | undefined): Span | undefined {
  return spans.find((span) => String(span) === text)
}
