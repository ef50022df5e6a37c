/** Taking a referral back: by its person, or because the plan behind it is erased. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { mayMove } from '@stapwijzer/shared/domain/referral/moves.ts'
import { ProblemError } from '../http/problem.ts'
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
  publicUrl: string
  /** The mailbox of a desk by its id; null = none. */
  mailboxOf: (deskId: string) => Promise<string | null>
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
  const mailbox = await how.mailboxOf(row.deskId)
  for (const mail of mailsOfWithdrawal({ id, publicUrl: how.publicUrl }, mailbox)) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: id, at: how.at })
  }
  await writeAuditLine(tx, {
    action: 'referral.withdraw',
    object: `referral/${id}`,
    result: 'ok',
    origin: how.origin,
    actor: 'person',
    at: how.at,
  })
  return moved
}

/** Withdraws every open referral of a plan that is about to be erased; returns how many. */
export async function withdrawReferralsOfPlan(tx: Tx, planId: string, how: Withdrawal): Promise<number> {
  await setReferralScope(tx, { plan: planId })
  const open = (await referralsOf(tx, planId)).filter(({ state }) => mayMove(state, 'withdrawn', 'person'))
  for (const { id } of open) {
    await setReferralScope(tx, { plan: planId })
    await withdraw(tx, id, how)
  }
  return open.length
}
