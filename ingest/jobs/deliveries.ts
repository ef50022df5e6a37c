/**
 * Sends what waits for the systems of desks, each until it is taken or its time is over. A row is locked while it is
 * sent. Should a process die between sending and noting it, the second message has the same `webhook-id`.
 */
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { DeliveryFailure } from '@stapwijzer/shared/domain/referral/delivery.ts'
import type { WebhookSecrets } from '../config.ts'
import type { Desk } from '../desks/contacts.ts'
import type { SendWebhook } from '../net/webhook.ts'
import { signedHeaders } from './webhook-signature.ts'

export type Receivers = {
  /** Of a desk by its id; undefined when it has none (any more). */
  webhookOf: (deskId: string) => Desk['webhook']
  secrets: WebhookSecrets
  send: SendWebhook
}

export type DeliveryCounts = { delivered: number; failed: number; givenUp: number; waiting: number }

/** Minutes until the next attempt after that many failed ones: three days together. Then it is given up. */
export const pauses = [1, 5, 30, 120, 300, 600, 840, 1080, 1344]

/** Failures that no further attempt can mend. */
const final: readonly DeliveryFailure[] = ['gone', 'no-webhook']

type Outcome = { desk: string; result: 'delivered' | 'failed' | 'givenUp' }

/** Sends what is due at `now`. A desk whose system fails is left alone until the next turn, so that it holds up no other. */
export async function sendDueDeliveries(
  db: Database,
  receivers: Receivers,
  now: () => Date,
  signal: AbortSignal,
): Promise<DeliveryCounts> {
  const counts: DeliveryCounts = { delivered: 0, failed: 0, givenUp: 0, waiting: 0 }
  const failing: string[] = []
  while (!signal.aborted) {
    const outcome = await db.tx('app', (tx) => sendOne(tx, receivers, failing, now()))
    if (outcome === null) break
    counts[outcome.result] += 1
    if (outcome.result !== 'delivered') failing.push(outcome.desk)
  }
  counts.waiting = await db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const [row] = await tx.sql<{ count: number }[]>`
      select count(*)::int as count from private.delivery where delivered_at is null and given_up_at is null`
    return row?.count ?? 0
  })
  return counts
}

async function sendOne(
  tx: Tx,
  receivers: Receivers,
  except: readonly string[],
  now: Date,
): Promise<Outcome | null> {
  await setReferralScope(tx, { system: true })
  const [row] = await tx.sql<{ id: string; desk: string; body: object; attempts: number }[]>`
    select id, desk_id as desk, body, attempts from private.delivery
    where delivered_at is null and given_up_at is null and next_attempt_at <= ${now} and desk_id <> all(${[...except]})
    order by next_attempt_at, id limit 1 for update skip locked`
  if (!row) return null
  const { id, desk, attempts } = row
  const failure = await attempt(receivers, row, now)
  if (failure === null) {
    await tx.sql`
      update private.delivery set attempts = attempts + 1, delivered_at = ${now}, last_failure = null where id = ${id}`
    return { desk, result: 'delivered' }
  }
  const minutes = final.includes(failure) ? undefined : pauses[attempts]
  const next = new Date(now.getTime() + (minutes ?? 0) * 60_000)
  const givenUpAt = minutes === undefined ? now : null
  await tx.sql`
    update private.delivery set attempts = attempts + 1, next_attempt_at = ${next}, last_failure = ${failure},
      given_up_at = ${givenUpAt} where id = ${id}`
  return { desk, result: givenUpAt ? 'givenUp' : 'failed' }
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
