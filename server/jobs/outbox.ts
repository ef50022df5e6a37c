/**
 * Sends the mails that wait in the outbox, each once: one process has it in hand while it is sent, outside any transaction,
 * and what was sent loses its content. Should a process die between sending and noting it, the second mail has the same
 * Message-ID.
 */
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { openMessage } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import {
  isMailboxGone,
  isSurelyNotSent,
  mailFailureOf,
  type MailFailure,
} from '@stapwijzer/shared/domain/mail-failure.ts'
import type { MailMessage, StoredMessage } from '@stapwijzer/shared/domain/mail-message.ts'
import { hands } from './in-hand.ts'

export type OutgoingMail = MailMessage & { messageId: string }
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
  const own = hands(db)
  const elsewhere: string[] = []
  try {
    while (send && !signal.aborted) {
      const at = now()
      const id = await nextDue(db, at, elsewhere)
      if (id === null) break
      const result = await own.hold(id, () => sendOne(db, id, send, at))
      if (result === null) elsewhere.push(id)
      else if (result !== 'gone') counts[result] += 1
    }
  } finally {
    await own.release()
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

async function nextDue(db: Database, at: Date, except: readonly string[]): Promise<string | null> {
  return db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const [row] = await tx.sql<{ id: string }[]>`
      select id from private.outbox
      where sent_at is null and message is not null and next_attempt_at <= ${at} and id <> all(${[...except]}::uuid[])
      order by next_attempt_at, id limit 1`
    return row?.id ?? null
  })
}

type Waiting = {
  stored: StoredMessage
  attempts: number
  once: boolean
  begun: Date | null
  alertAddressId: string | null
}
type Result = 'sent' | 'failed' | 'gone'

/** `gone`: somebody sent it, or it was taken back, before it was in hand. */
async function sendOne(db: Database, id: string, send: SendMail, at: Date): Promise<Result> {
  const found = await db.tx('app', (tx) => takeInHand(tx, id, at))
  if (!found) return 'gone'
  const { row, mail } = found
  if (mail === null) {
    // Sealed under a key that is no more: nobody can send it. Or nobody knows what became of one that may go once only.
    await db.tx('app', (tx) => noteSent(tx, id, at, 'other'))
    return 'gone'
  }
  const error = await send({ messageId: `<${id}@stapwijzer>`, ...mail }).then(
    () => null,
    (thrown: unknown) => ({ thrown }),
  )
  const failure = error && mailFailureOf(error.thrown)
  await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    if (failure === null) return noteSent(tx, id, at, null)
    // Whoever is not there any more wants no mail: the address goes, and this mail and its alerts with it.
    if (row.alertAddressId && isMailboxGone(error!.thrown)) {
      await tx.sql`delete from private.alert_address where id = ${row.alertAddressId}`
      return undefined
    }
    // The server may have taken it and not have said so.
    if (row.once && !isSurelyNotSent(error!.thrown)) return noteSent(tx, id, at, failure)
    return noteFailed(tx, id, { at, failure, attempts: row.attempts })
  })
  return failure === null ? 'sent' : 'failed'
}

/** Null when it is not due any more; `mail` null when it cannot or may not be sent. */
async function takeInHand(
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ row: Waiting; mail: MailMessage | null } | null> {
  await setReferralScope(tx, { system: true })
  const [row] = await tx.sql<Waiting[]>`
    select message as stored, attempts, once_key is not null as once, begun_at as begun, alert_address_id as "alertAddressId"
    from private.outbox
    where id = ${id} and sent_at is null and message is not null and next_attempt_at <= ${at}`
  if (!row) return null
  // A process that died while it sent it: nobody has it in hand, and whether it arrived cannot be known.
  if (row.once && row.begun) return { row, mail: null }
  if (row.once) await tx.sql`update private.outbox set begun_at = ${at} where id = ${id}`
  return { row, mail: openMessage(row.stored, tx) }
}

async function noteSent(tx: Tx, id: string, at: Date, failure: MailFailure | null): Promise<void> {
  await setReferralScope(tx, { system: true })
  await tx.sql`
    update private.outbox set attempts = attempts + 1, sent_at = ${at}, message = null, last_failure = ${failure} where id = ${id}`
}

async function noteFailed(
  tx: Tx,
  id: string,
  { at, failure, attempts }: { at: Date; failure: MailFailure; attempts: number },
): Promise<void> {
  const minutes = pauses[Math.min(attempts, pauses.length - 1)] ?? 360
  const next = new Date(at.getTime() + minutes * 60_000)
  await tx.sql`
    update private.outbox set attempts = attempts + 1, next_attempt_at = ${next}, last_failure = ${failure}, begun_at = null
    where id = ${id}`
  await forgetTakenBack(tx, id)
}

/**
 * A mail about a referral may have been noted as failed while what waits about it was dropped. Then it goes as yet: its person
 * took the question back, and their address may not lie here until the mail server is well again.
 */
async function forgetTakenBack({ sql }: Tx, id: string): Promise<void> {
  // Held, so that a withdrawal that goes on at this moment is waited for.
  const [referral] = await sql<{ empty: boolean }[]>`
    select r.sent = '{}' as empty from private.referral r join private.outbox o on o.referral_id = r.id
    where o.id = ${id} and o.kind like 'person-%' for share of r`
  if (referral?.empty) await sql`delete from private.outbox where id = ${id}`
}
