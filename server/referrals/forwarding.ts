/** Sending a referral on to the desk that the first one proposed: the person decides again, field by field. */
import { randomUUID } from 'node:crypto'
import type { ForwardingBody } from '@stapwijzer/shared/api/referral-rights.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { forwardedPart } from '@stapwijzer/shared/domain/referral/consent.ts'
import { promiseFor } from '@stapwijzer/shared/domain/referral/promise.ts'
import { eq } from 'drizzle-orm'
import { ProblemError } from '../http/problem.ts'
import { hashRequest, hashToken, referralToken } from '../http/secrets.ts'
import { insertReferral, readConsent, type ReferralRow } from './store.ts'
import { tellOfSubmission, type Made } from './submit.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'

export type Forwarding = {
  key: string
  body: ForwardingBody
  /** The desk that was proposed, as it is today; undefined when there is none any more. */
  desk: ReferralDesk | undefined
  secret: string
  publicUrl: string
  origin: string
  /** Trace id of the request. */
  trace: string
  now: Date
  today: string
}

/**
 * Makes the referral that follows `from`, which must be held by the transaction; nothing has gone to the other desk
 * before. Leaves the transaction in the scope of the plan.
 */
export async function forward(tx: Tx, from: ReferralRow, given: Forwarding): Promise<Made | ProblemError> {
  await setReferralScope(tx, { plan: from.planId })
  const requestHash = hashRequest(given.body, given.secret)
  const idempotencyKey = `forwarding:${from.id}:${given.key}`
  const before = await followerOf(tx, from.id)
  if (before?.idempotencyKey === idempotencyKey) {
    if (before.requestHash === requestHash) return made(before, given.secret, true)
    return new ProblemError(422, 'This Idempotency-Key was used for another request.')
  }
  const refusal = await refused(tx, from, before, given)
  if (refusal) return refusal
  const id = randomUUID()
  const desk = given.desk!
  const row = await insertReferral(
    tx,
    {
      id,
      planId: from.planId,
      tokenHash: hashToken(referralToken(id, given.secret)),
      idempotencyKey,
      requestHash,
      deskId: desk.id,
      deskName: desk.name,
      locale: from.locale,
      sent: forwardedPart(from.sent, given.body.consent.fields),
      arrangement: from.arrangement,
      forwardedFrom: from.id,
      ...promiseFor(given.today),
    },
    given.body.consent,
    given.now,
  )
  // Somebody sent a referral under the very text that this one would be known by.
  if (!row) return new ProblemError(422, 'This Idempotency-Key was used for another request.')
  await tellOfSubmission(tx, row, desk, given)
  return made(row, given.secret, false)
}

async function refused(
  tx: Tx,
  from: ReferralRow,
  before: ReferralRow | undefined,
  { desk, body }: Forwarding,
): Promise<ProblemError | undefined> {
  if (from.state !== 'forwarded' || from.forwardTo === null) {
    return new ProblemError(409, 'No other desk was proposed for this referral.', {
      extra: { state: from.state },
    })
  }
  if (before) return new ProblemError(409, 'This referral was sent on already.')
  if (!from.sent.contact) return new ProblemError(409, 'Nothing of this referral is left to send on.')
  if (!desk?.acceptsDigitalReferral) {
    return new ProblemError(409, 'The proposed desk takes no digital referrals any more; call it.')
  }
  const had = (await readConsent(tx, from.id))?.fields ?? []
  const errors = body.consent.fields.flatMap((field, index) => {
    if (had.includes(field)) return []
    const message = 'The first desk did not get this field, so it cannot be sent on.'
    return [{ in: 'body' as const, path: `consent.fields[${index}]`, message }]
  })
  if (errors.length === 0) return undefined
  return new ProblemError(400, 'The request has problems; see errors.', { errors })
}

/** The referral that came of a forwarding; undefined when the person has not agreed, or outside the plan's scope. */
export async function followerOf({ orm }: Tx, id: string): Promise<ReferralRow | undefined> {
  const [row] = await orm.select().from(referral).where(eq(referral.forwardedFrom, id))
  return row
}

function made(row: ReferralRow, secret: string, isRepeat: boolean): Made {
  return { row, token: referralToken(row.id, secret), isRepeat }
}
