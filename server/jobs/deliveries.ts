/**
 * Sends what waits for the systems of desks, each until it is taken or its time is over. One process has it in hand while
 * it is sent, outside any transaction. Should a process die between sending and noting it, the second message has the
 * same `webhook-id`.
 */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { DeliveryFailure } from '@stapwijzer/shared/domain/referral/delivery.ts'
import type { DeskContact } from '@stapwijzer/shared/domain/desk-contact.ts'
import { hands } from './in-hand.ts'
import type { WebhookSecrets } from './webhook-secrets.ts'
import { signedHeaders } from './webhook-signature.ts'
import type { SendWebhook } from './webhook.ts'

export type Receivers = {
  /** Of a desk by its id; undefined when it has none (any more). */
  webhookOf: (deskId: string) => DeskContact['webhook']
  secrets: WebhookSecrets
  send: SendWebhook
}

export type DeliveryCounts = { delivered: number; failed: number; givenUp: number; waiting: number }

/** Minutes until the next attempt after that many failed ones: three days together. Then it is given up. */
export const pauses = [1, 5, 30, 120, 300, 600, 840, 1080, 1344]

/** Failures that no further attempt can mend. */
const final: readonly DeliveryFailure[] = ['gone', 'no-webhook']

type Result = 'delivered' | 'failed' | 'givenUp'
type Due = { id: string; desk: string }

/** Sends what is due at `now`. A desk whose system fails is left alone until the next turn, so that it holds up no other. */
export async function sendDueDeliveries(
  db: Database,
  receivers: Receivers,
  now: () => Date,
  signal: AbortSignal,
): Promise<DeliveryCounts> {
  const counts: DeliveryCounts = { delivered: 0, failed: 0, givenUp: 0, waiting: 0 }
  const failing: string[] = []
  const elsewhere: string[] = []
  const own = hands(db)
  try {
    while (!signal.aborted) {
      const at = now()
      const due = await nextDue(db, at, { failing, elsewhere })
      if (due === null) break
      const result = await own.hold(due.id, () => sendOne(db, receivers, due, at))
      if (result === null) elsewhere.push(due.id)
      else if (result !== 'gone') {
        counts[result] += 1
        if (result !== 'delivered') failing.push(due.desk)
      }
    }
  } finally {
    await own.release()
  }
  counts.waiting = await db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const [row] = await tx.sql<{ count: number }[]>`
      select count(*)::int as count from private.delivery where delivered_at is null and given_up_at is null`
    return row?.count ?? 0
  })
  return counts
}

async function nextDue(
  db: Database,
  at: Date,
  { failing, elsewhere }: { failing: readonly string[]; elsewhere: readonly string[] },
): Promise<Due | null> {
  return db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const [row] = await tx.sql<Due[]>`
      select id, desk_id as desk from private.delivery
      where delivered_at is null and given_up_at is null and next_attempt_at <= ${at}
        and desk_id <> all(${[...failing]}) and id <> all(${[...elsewhere]}::uuid[])
      order by next_attempt_at, id limit 1`
    return row ?? null
  })
}

/** `gone`: somebody sent it before it was in hand. */
async function sendOne(
  db: Database,
  receivers: Receivers,
  { id, desk }: Due,
  at: Date,
): Promise<Result | 'gone'> {
  const row = await db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const [found] = await tx.sql<{ body: object; attempts: number }[]>`
      select body, attempts from private.delivery
      where id = ${id} and delivered_at is null and given_up_at is null and next_attempt_at <= ${at}`
    return found
  })
  if (!row) return 'gone'
  const failure = await attempt(receivers, { id, desk, body: row.body }, at)
  const minutes = failure === null || final.includes(failure) ? undefined : pauses[row.attempts]
  const next = new Date(at.getTime() + (minutes ?? 0) * 60_000)
  const givenUpAt = failure !== null && minutes === undefined ? at : null
  await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    if (failure === null)
      await tx.sql`
        update private.delivery set attempts = attempts + 1, delivered_at = ${at}, last_failure = null where id = ${id}`
    else
      await tx.sql`
        update private.delivery set attempts = attempts + 1, next_attempt_at = ${next}, last_failure = ${failure},
          given_up_at = ${givenUpAt} where id = ${id}`
  })
  if (failure === null) return 'delivered'
  return givenUpAt ? 'givenUp' : 'failed'
}

async function attempt(
  { webhookOf, secrets, send }: Receivers,
  { id, desk, body }: { id: string; desk: string; body: object },
  now: Date,
): Promise<DeliveryFailure | null> {
  const webhook = webhookOf(desk)
  if (!webhook) return 'no-webhook'
  const keys = Object.hasOwn(secrets, webhook.secretName) ? secrets[webhook.secretName] : undefined
  if (!keys) return 'no-secret'
  const text = JSON.stringify(body)
  return send(webhook.url, signedHeaders(id, text, keys, now), text)
}
