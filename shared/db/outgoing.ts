/**
 * What waits to go out: mail, and messages to a desk's own system. Written in the transaction of what they tell, so
 * that neither happens without the other; the worker sends them (server/jobs).
 */
import { deliveryBody, type DeliveryBody, type DeliveryEvent } from '../domain/referral/delivery.ts'
import type { ReferralState } from '../domain/referral/moves.ts'
import type { MailMessage, StoredMessage } from '../domain/mail-message.ts'
import type { Tx } from './client.ts'
import { setReferralScope } from './referral-scope.ts'
import { delivery } from './schema/desk.ts'
import { outbox } from './schema/private.ts'
import { keyOf, openText, sealText } from './sealed-text.ts'

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

/**
 * To an address that the database may not know: the whole mail waits sealed, and goes with the address. With `onceKey` it is
 * written once and sent once at most, however often it is asked for; false when it was there already. The transaction is left in
 * the scope of the system.
 */
export async function queueSealedMail(
  tx: Tx,
  mail: MailMessage,
  about: { kind: string; alertAddressId: string; onceKey?: string; at: Date },
): Promise<boolean> {
  const { kind, alertAddressId, onceKey = null, at } = about
  const message: StoredMessage = { sealed: sealText(JSON.stringify(mail), keyOf(tx)) }
  // Whether it is there already is for the system to see.
  await setReferralScope(tx, { system: true })
  const { count } = await tx.sql`
    insert into private.outbox (kind, alert_address_id, once_key, message, created_at, next_attempt_at)
    values (${kind}, ${alertAddressId}, ${onceKey}, ${tx.sql.json(message)}, ${at}, ${at})
    on conflict (once_key) do nothing`
  return count === 1
}

/** A mail as it can be sent; null when it was sealed under another key. */
export function openMessage(stored: StoredMessage, tx: Pick<Tx, 'auditKey'>): MailMessage | null {
  if (!('sealed' in stored)) return stored
  const text = openText(stored.sealed, keyOf(tx))
  return text === null ? null : (JSON.parse(text) as MailMessage)
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
