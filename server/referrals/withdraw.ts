/** Taking a referral back: by its person, or because the plan behind it is erased. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { forgetReferralContent, forgetRequest } from '@stapwijzer/shared/db/referral-content.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { mayMove } from '@stapwijzer/shared/domain/referral/moves.ts'
import { ProblemError } from '../http/problem.ts'
import { announce, type FindToldDesk } from './announce.ts'
import { mailsOfWithdrawal } from './mails.ts'
import {
  dropUnsentMails,
  lockReferral,
  queueMail,
  referralsOf,
  storeMove,
  type ReferralRow,
} from './store.ts'

export type Withdrawal = {
  at: Date
  /** Client address of who asked, for the audit log. */
  origin: string
  /** Trace id of the request. */
  trace?: string
  publicUrl: string
  findDesk: FindToldDesk
}

/**
 * Withdraws one referral: its shared fields go at once, waiting mails are dropped, the desk is told that it happened.
 * Throws 409 when it has ended already, 404 when it is out of the transaction's scope.
 */
export async function withdraw(tx: Tx, id: string, how: Withdrawal): Promise<ReferralRow> {
  const row = await lockReferral(tx, id)
  if (!row) throw new ProblemError(404, 'There is nothing here that this token opens.')
  if (!mayMove(row.state, 'withdrawn', 'person')) {
    throw new ProblemError(409, 'This referral has ended already.', { extra: { state: row.state } })
  }
  const moved = await storeMove(tx, row, { to: 'withdrawn', actor: 'person', at: how.at })
  await dropUnsentMails(tx, id)
  const desk = await how.findDesk(row.deskId)
  for (const mail of mailsOfWithdrawal({ id, publicUrl: how.publicUrl }, desk?.mailbox ?? null)) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: id, at: how.at })
  }
  await announce(tx, 'referral.withdrawn', moved, { desk, publicUrl: how.publicUrl, at: how.at })
  await writeAuditLine(tx, {
    action: 'referral.withdraw',
    object: `referral/${id}`,
    result: 'ok',
    origin: how.origin,
    actor: 'person',
    ...(how.trace === undefined ? {} : { trace: how.trace }),
    at: how.at,
  })
  return moved
}

/**
 * Before a plan is erased: withdraws its open referrals, and forgets what is personal in those that have ended. Throws
 * nothing of its own.
 */
export async function forgetReferralsOfPlan(tx: Tx, planId: string, how: Withdrawal): Promise<void> {
  await setReferralScope(tx, { plan: planId })
  const all = await referralsOf(tx, planId)
  await forgetRequest(
    tx,
    all.map(({ id }) => id),
  )
  for (const { id, state } of all) {
    // Dropping mails leaves another scope behind.
    await setReferralScope(tx, { plan: planId })
    if (mayMove(state, 'withdrawn', 'person')) await withdraw(tx, id, how)
    else await forgetEnded(tx, id, how)
  }
}

async function forgetEnded(tx: Tx, id: string, { at, origin, trace }: Withdrawal): Promise<void> {
  await lockReferral(tx, id)
  await forgetReferralContent(tx, [id])
  await dropUnsentMails(tx, id)
  await writeAuditLine(tx, {
    action: 'referral.erase',
    object: `referral/${id}`,
    result: 'ok',
    origin,
    actor: 'person',
    ...(trace === undefined ? {} : { trace }),
    at,
  })
}
