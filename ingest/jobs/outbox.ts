/**
 * Sends the mails that wait in the outbox, each once: a row is locked while it is sent, and what was sent loses its
 * content. Should a process die between sending and noting it, the second mail has the same Message-ID.
 */
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { mailFailureOf } from '@stapwijzer/shared/domain/mail-failure.ts'

export type OutgoingMail = { messageId: string; to: string; subject: string; text: string }
/** Resolves when the mail server has taken the mail. */
export type SendMail = (mail: OutgoingMail) => Promise<void>

export type OutboxCounts = { sent: number; failed: number; waiting: number }

/** Minutes until the next attempt after that many failed ones; the last one repeats. */
const pauses = [1, 5, 15, 60, 180, 360]

/** Sends what is due at `now`. Without `send` (no mail server is set) the mails wait and are only counted. */
export async function sendDueMails(
  db: Database,
  send: SendMail | null,
  now: () => Date,
  signal: AbortSignal,
): Promise<OutboxCounts> {
  const counts: OutboxCounts = { sent: 0, failed: 0, waiting: 0 }
  while (send && !signal.aborted) {
    const result = await db.tx('app', (tx) => sendOne(tx, send, now()))
    if (result === 'none') break
    counts[result] += 1
  }
  counts.waiting = await db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const [row] = await tx.sql<
      { count: number }[]
    >`select count(*)::int as count from private.outbox where sent_at is null`
    return row?.count ?? 0
  })
  return counts
}

async function sendOne(tx: Tx, send: SendMail, now: Date): Promise<'sent' | 'failed' | 'none'> {
  await setReferralScope(tx, { system: true })
  const [row] = await tx.sql<
    { id: string; message: { to: string; subject: string; text: string } | null; attempts: number }[]
  >`
    select id, message, attempts from private.outbox
    where sent_at is null and message is not null and next_attempt_at <= ${now}
    order by next_attempt_at, id limit 1 for update skip locked`
  if (!row?.message) return 'none'
  const { id, message, attempts } = row
  const { to, subject, text } = message
  try {
    await send({ messageId: `<${id}@stapwijzer>`, to, subject, text })
  } catch (error) {
    const minutes = pauses[Math.min(attempts, pauses.length - 1)] ?? 360
    const next = new Date(now.getTime() + minutes * 60_000)
    await tx.sql`
      update private.outbox set attempts = attempts + 1, next_attempt_at = ${next}, last_failure = ${mailFailureOf(error)}
      where id = ${id}`
    await forgetTakenBack(tx, id)
    return 'failed'
  }
  await tx.sql`
    update private.outbox set attempts = attempts + 1, sent_at = ${now}, message = null, last_failure = null where id = ${id}`
  return 'sent'
}

/**
 * A mail that is being sent is passed over when what waits about a referral is dropped. When it failed, it goes as yet: its
 * person took the question back, and their address may not lie here until the mail server is well again.
 */
async function forgetTakenBack({ sql }: Tx, id: string): Promise<void> {
  // Held, so that a withdrawal that goes on at this moment is waited for.
  const [referral] = await sql<{ empty: boolean }[]>`
    select r.sent = '{}' as empty from private.referral r join private.outbox o on o.referral_id = r.id
    where o.id = ${id} and o.kind like 'person-%' for share of r`
  if (referral?.empty) await sql`delete from private.outbox where id = ${id}`
}
