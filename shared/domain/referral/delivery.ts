/**
 * What a desk's own system hears of a referral: that something happened and where to look, never of whom or what. The
 * form is that of Standard Webhooks (type, timestamp, data). Pure.
 */
import type { ReferralState } from './moves.ts'
import { referenceOf } from './reference.ts'

export const deliveryEvents = [
  'referral.submitted',
  'referral.withdrawn',
  'referral.appointment-cancelled',
  'referral.forwarded',
  'referral.restricted',
  'referral.restriction-lifted',
  'referral.proposal-decided',
  'referral.message',
  'referral.lapsed',
] as const
export type DeliveryEvent = (typeof deliveryEvents)[number]

/**
 * Why an attempt failed, as a class: what the other side answers is never kept. `gone` (it answered 410), `no-webhook`
 * (the desk's file names none any more) and an attempt too many end it; the others are tried again.
 */
export const deliveryFailures = [
  'connection',
  'time-out',
  'refused',
  'error',
  'redirect',
  'forbidden',
  'no-secret',
  'gone',
  'no-webhook',
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]

export type DeliveryBody = {
  type: DeliveryEvent
  timestamp: string
  data: { id: string; reference: string; desk: string; state: ReferralState; link: string }
}

/** `publicUrl` is an origin without a slash; the link asks to sign in. */
export function deliveryBody(
  type: DeliveryEvent,
  referral: { id: string; deskId: string; state: ReferralState },
  { at, publicUrl }: { at: Date; publicUrl: string },
): DeliveryBody {
  const { id, deskId, state } = referral
  const link = `${publicUrl}/loket/verwijzing/${id}`
  return {
    type,
    timestamp: at.toISOString(),
    data: { id, reference: referenceOf(id), desk: deskId, state, link },
  }
}
