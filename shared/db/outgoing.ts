/**
 * What waits to go out: mail, and messages to a desk's own system. Written in the transaction of what they tell, so
 * that neither happens without the other; the worker sends them (server/jobs).
 */
import { deliveryBody, type DeliveryBody, type DeliveryEvent } from '../domain/referral/delivery.ts'
import type { ReferralState } from '../domain/referral/moves.ts'
import type { Tx } from './client.ts'
import { delivery } from './schema/desk.ts'
import { outbox } from './schema/private.ts'

export async function queueMail(
  { orm }: Tx,
  mail: { to: string; subject: string; text: string },
  about: { kind: string; referralId?: string; at: Date },
): Promise<void> {
  const { kind, referralId = null, at } = about
  const { to, subject, text } = mail
  await orm
    .insert(outbox)
    .values({ kind, referralId, message: { to, subject, text }, createdAt: at, nextAttemptAt: at })
}

/** For a desk that has a system of its own. */
export async function queueDelivery(
  { orm }: Tx,
  event: DeliveryEvent,
  referral: { id: string; deskId: string; state: ReferralState },
  { at, publicUrl }: { at: Date; publicUrl: string },
): Promise<void> {
  const body: DeliveryBody = deliveryBody(event, referral, { at, publicUrl })
  const { id: referralId, deskId } = referral
  await orm.insert(delivery).values({ deskId, referralId, event, body, createdAt: at, nextAttemptAt: at })
}
