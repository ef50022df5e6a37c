/** What is personal in a referral, forgotten in one place: at a withdrawal, at an erasure, and when its time is over. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'

/**
 * Empties the referrals: what was shared, when to call, the appointment, who took it up, notes and reasons of every move,
 * the messages, the desk's own notes, proposals, and who had it open. States and times stay. They must be in the transaction's scope.
 */
export async function forgetReferralContent({ sql }: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const these = sql`any(${[...ids]}::uuid[])`
  await sql`update private.referral set sent = '{}', arrangement = null, assigned_to = null, appointment_at = null,
    appointment_cancelled_at = null, appointment_way = null, appointment_place = null, message_waiting_since = null
    where id = ${these}`
  await sql`delete from private.message where referral_id = ${these}`
  await sql`update private.referral_event set note = null, reason = null, actor_id = null,
    happens_at = null where referral_id = ${these}`
  await sql`delete from private.desk_note where referral_id = ${these}`
  await sql`delete from private.plan_proposal where referral_id = ${these}`
  await sql`delete from private.presence where referral_id = ${these}`
}

/** Also what the request was known by: when it can come again no more, because its plan is erased or much time went by. */
export async function forgetRequest({ sql }: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update private.referral set idempotency_key = id::text, request_hash = '' where id = any(${[...ids]}::uuid[])`
}
