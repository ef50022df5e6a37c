/** Taking a referral back: by its person, or because the plan behind it is erased. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { forgetReferralContent, forgetRequest } from './forget-content.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { mayMove } from '@stapwijzer/shared/domain/referral/moves.ts'
import { ProblemError } from '../http/problem.ts'
import { announce, type FindDeskChannels } from './announce.ts'
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
  findDesk: FindDeskChannels
}

/**
 * Withdraws one referral: its shared fields go at once, waiting mails are dropped, the desk is told that it happened.
 * Returns 409 when it has ended already, and throws 404 when it is out of the transaction's scope.
 */
export async function withdraw(tx: Tx, id: string, how: Withdrawal): Promise<ReferralRow | ProblemError> {
  const row = await lockReferral(tx, id)
  if (!row) throw new ProblemError(404, 'There is nothing here that this token opens.')
  if (!mayMove(row.state, 'withdrawn', 'person')) {
    await writeLine(tx, id, { action: 'referral.withdraw', result: 'refused: 409', ...how })
    return new ProblemError(409, 'This referral has ended already.', { extra: { state: row.state } })
  }
  const moved = await storeMove(tx, row, { to: 'withdrawn', actor: 'person', at: how.at })
  await dropUnsentMails(tx, id)
  const desk = await how.findDesk(row.deskId)
  for (const mail of mailsOfWithdrawal({ id, publicUrl: how.publicUrl }, desk?.mailbox ?? null)) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: id, at: how.at })
  }
  await announce(tx, 'referral.withdrawn', moved, { desk, publicUrl: how.publicUrl, at: how.at })
  await writeLine(tx, id, { action: 'referral.withdraw', result: 'ok', ...how })
  return moved
}

/**
 * Before a plan is erased: withdraws its open referrals, and forgets what is personal in those that have ended. Throws
 * nothing of its own.
 */
export async function forgetReferralsOfPlan(tx: Tx, planId: string, how: Withdrawal): Promise<void> {
  const done = new Set<string>()
  // Asked again until nothing new comes: while one was waited for, another may have come of sending it on.
  for (;;) {
    await setReferralScope(tx, { plan: planId })
    const next = (await referralsOf(tx, planId)).filter(({ id }) => !done.has(id))
    if (next.length === 0) return
    for (const { id } of next) {
      done.add(id)
      // Dropping mails leaves another scope behind.
      await setReferralScope(tx, { plan: planId })
      await forgetOne(tx, id, how)
    }
  }
}

/** As it is once it is held: the desk may have ended it a moment ago. */
async function forgetOne(tx: Tx, id: string, how: Withdrawal): Promise<void> {
  const row = await lockReferral(tx, id)
  if (!row) return
  await forgetRequest(tx, [id])
  if (mayMove(row.state, 'withdrawn', 'person')) await withdraw(tx, id, how)
  else await forgetEnded(tx, id, how)
}

async function forgetEnded(tx: Tx, id: string, how: Withdrawal): Promise<void> {
  await forgetReferralContent(tx, [id])
  await dropUnsentMails(tx, id)
  await writeLine(tx, id, { action: 'referral.erase', result: 'ok', ...how })
}

async function writeLine(
  tx: Tx,
  id: string,
  { action, result, origin, trace, at }: Withdrawal & { action: string; result: string },
): Promise<void> {
  const line = { action, object: `referral/${id}`, result, origin, actor: 'person', at }
  await writeAuditLine(tx, { ...line, ...(trace === undefined ? {} : { trace }) })
}
