/** Sending a referral: everything that belongs to it is stored in one transaction, or nothing is. */
import { randomUUID } from 'node:crypto'
import { wrongWords, type ReferralBody } from '@stapwijzer/shared/api/referrals.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { sentOf } from '@stapwijzer/shared/domain/referral/consent.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { Sent } from '@stapwijzer/shared/domain/referral/sent.ts'
import { promiseFor } from '@stapwijzer/shared/domain/referral/promise.ts'
import { wrongInPlan } from '@stapwijzer/shared/domain/referral/wrong-field.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'
import { ProblemError } from '../http/problem.ts'
import { announce } from './announce.ts'
import { copiesOf, planBody } from './plan-copies.ts'
import { mailsOfSubmission } from './mails.ts'
import { hashRequest, hashToken, referralToken } from '../http/secrets.ts'
import { insertReferral, queueMail, referralByKey, type ReferralRow } from './store.ts'

export type Submission = {
  planId: string
  key: string
  body: ReferralBody
  desk: ReferralDesk
  secret: string
  publicUrl: string
  origin: string
  /** Trace id of the request. */
  trace: string
  now: Date
  today: string
}

/** `isRepeat`: it was made before, by the same key and body. */
export type Made = { row: ReferralRow; token: string; isRepeat: boolean }

/** Returns the new referral, or (`isRepeat`) the one that the same key and body made before; 422 when the body is another. */
export async function submit(tx: Tx, given: Submission): Promise<Made | ProblemError> {
  await setReferralScope(tx, { plan: given.planId })
  const requestHash = hashRequest(given.body, given.secret)
  const before = await referralByKey(tx, given.planId, given.key)
  if (before) return repeated(tx, before, requestHash, given)
  const id = randomUUID()
  const token = referralToken(id, given.secret)
  const { body, desk } = given
  const row = await insertReferral(
    tx,
    {
      id,
      planId: given.planId,
      tokenHash: hashToken(token),
      idempotencyKey: given.key,
      requestHash,
      deskId: desk.id,
      deskName: desk.name,
      locale: currentLocale(),
      sent: await whatIsSent(tx, given),
      arrangement: {
        preferredTime: body.preferredTime,
        language: body.language,
        postcode4: body.postcode4 ?? null,
        municipality: body.municipality ?? null,
      },
      ...promiseFor(given.today),
    },
    body.consent,
    given.now,
  )
  if (!row) return repeated(tx, (await referralByKey(tx, given.planId, given.key))!, requestHash, given)
  await tellOfSubmission(tx, row, desk, given)
  return { row, token, isRepeat: false }
}

/** What a new referral causes, in its transaction: mail and message to the desk, and the audit line. */
export async function tellOfSubmission(
  tx: Tx,
  row: ReferralRow,
  desk: ReferralDesk,
  given: Pick<Submission, 'publicUrl' | 'origin' | 'trace' | 'now'>,
): Promise<void> {
  const notice = { mailbox: desk.mailbox, receiptBy: row.receiptBy }
  for (const mail of mailsOfSubmission({ id: row.id, publicUrl: given.publicUrl }, notice)) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at: given.now })
  }
  await announce(tx, 'referral.submitted', row, { desk, publicUrl: given.publicUrl, at: given.now })
  await writeLine(tx, row, 'referral.create', given)
}

/** Throws 400 when the plan goes along and holds a number that no desk may get. */
async function whatIsSent(tx: Tx, { planId, body, today }: Submission): Promise<Sent> {
  const copies = await copiesOf(tx, await planBody(tx, planId), today)
  const { contact, question, goal, shared } = body
  const sent = sentOf({ contact, question, goal, shared, ...copies }, body.consent.fields)
  const [wrong] = sent.plan ? wrongInPlan(sent.plan) : []
  if (!wrong) return sent
  const errors = [{ in: 'body' as const, path: 'consent.fields', message: wrongWords(wrong) }]
  throw new ProblemError(400, 'The request has problems; see errors.', { errors })
}

/** Nothing is sent again, but its state and its token are told: a look, with its line. */
async function repeated(
  tx: Tx,
  row: ReferralRow,
  requestHash: string,
  given: Submission,
): Promise<Made | ProblemError> {
  const same = row.requestHash === requestHash
  await writeLine(tx, row, same ? 'referral.read' : 'referral.create', {
    ...given,
    result: same ? 'ok' : 'refused: 422',
  })
  if (!same) return new ProblemError(422, 'This Idempotency-Key was used for another request.')
  return { row, token: referralToken(row.id, given.secret), isRepeat: true }
}

async function writeLine(
  tx: Tx,
  { id }: ReferralRow,
  action: string,
  how: Pick<Submission, 'origin' | 'trace' | 'now'> & { result?: string },
): Promise<void> {
  const { result = 'ok', origin, trace, now } = how
  await writeAuditLine(tx, {
    action,
    object: `referral/${id}`,
    result,
    origin,
    actor: 'person',
    trace,
    at: now,
  })
}
