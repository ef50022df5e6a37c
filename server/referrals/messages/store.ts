/** The SQL of messages. Every function works in the caller's transaction, whose scope decides what it can see. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { message } from '@stapwijzer/shared/db/schema/desk.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { asc, eq, sql } from 'drizzle-orm'
import type { ReferralRow } from '../store.ts'

export type MessageRow = typeof message.$inferSelect
export type NewMessage = Omit<typeof message.$inferInsert, 'id'>

/** Oldest first. */
export async function readMessages({ orm }: Tx, referralId: string): Promise<MessageRow[]> {
  return orm.select().from(message).where(eq(message.referralId, referralId)).orderBy(asc(message.number))
}

/**
 * Adds it, and notes whether the person waits for an answer. A message of the person is a new version of the referral, so
 * that whoever has it open at the desk hears that something changed; one of the desk is not.
 */
export async function addMessage(
  { orm }: Tx,
  { id, version, messageWaitingSince }: ReferralRow,
  values: NewMessage,
): Promise<MessageRow> {
  const [row] = await orm.insert(message).values(values).returning()
  const waits = values.sender === 'person'
  await orm
    .update(referral)
    .set({
      messageWaitingSince: waits ? (messageWaitingSince ?? values.at) : null,
      updatedAt: values.at,
      ...(waits ? { version: version + 1 } : {}),
    })
    .where(eq(referral.id, id))
  return row!
}

/** The whole thread of each of the referrals, oldest first. */
export async function messagesOf({ orm }: Tx, ids: readonly string[]): Promise<MessageRow[]> {
  if (ids.length === 0) return []
  return orm
    .select()
    .from(message)
    .where(sql`${message.referralId} = any(${sql.param([...ids])}::uuid[])`)
    .orderBy(asc(message.number))
}
