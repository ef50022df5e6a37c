/** What a desk does with proposals: make one, take one back. */
import type { ProposalBody } from '@stapwijzer/shared/api/proposals.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { isOver } from '@stapwijzer/shared/domain/referral/moves.ts'
import { deskCopy } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { ProblemError } from '../../http/problem.ts'
import { coursesOfPlan } from '../../plans/courses-of-plan.ts'
import { queueMail, readProposals, type ProposalRow, type ReferralRow } from '../store.ts'
import { mailsOfProposal } from './mails.ts'
import { coursesNamed, makeChanges } from './make.ts'
import { insertProposal, settleProposal } from './store.ts'

export type DeskAsk = { at: Date; publicUrl: string; subject: string }

/** The referral is held by the transaction, so that there is one open proposal at a time. */
export async function propose(
  tx: Tx,
  row: ReferralRow,
  body: ProposalBody,
  { at, publicUrl, subject }: DeskAsk,
): Promise<ProposalRow | ProblemError> {
  if (isOver(row.state))
    return new ProblemError(409, 'This referral has ended.', { extra: { state: row.state } })
  if (!row.sent.plan) return new ProblemError(409, 'The person did not share the plan.')
  const earlier = await readProposals(tx, row.id)
  if (earlier.some(({ state }) => state === 'open')) {
    return new ProblemError(
      409,
      'An earlier proposal is still open. Wait for the person, or take it back first.',
    )
  }
  const courses = await coursesOfPlan(tx, coursesNamed(body))
  const made = makeChanges(body, deskCopy(row.sent.plan, earlier).items, (id) => {
    const found = courses.get(id)
    return found && { title: found.course.title, withdrawn: found.withdrawn }
  })
  if ('problems' in made) {
    return new ProblemError(400, 'The request has problems; see errors.', { errors: made.problems })
  }
  const proposal = await insertProposal(tx, {
    referralId: row.id,
    number: Math.max(0, ...earlier.map(({ number }) => number)) + 1,
    note: body.note ?? null,
    changes: made.changes,
    at,
    actorId: subject,
  })
  for (const mail of mailsOfProposal(
    { id: row.id, locale: row.locale, publicUrl },
    row.sent.contact?.email,
  )) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
  }
  return proposal
}

/** The desk takes an open proposal back. Returns 404 for one that is not there, 409 for one that has ended. */
export async function recall(
  tx: Tx,
  row: ReferralRow,
  proposalId: string,
  at: Date,
): Promise<ProposalRow | ProblemError> {
  const found = (await readProposals(tx, row.id)).find(({ id }) => id === proposalId)
  if (!found) return new ProblemError(404, 'This referral has no proposal with this id.')
  const recalled = await settleProposal(tx, found.id, { state: 'recalled', decisions: null, at })
  return recalled ?? closed(found)
}

/** Decided once, or taken back: it cannot be done again. */
export function closed({ state }: ProposalRow): ProblemError {
  const detail =
    state === 'recalled'
      ? 'The desk took this proposal back.'
      : 'The person decided on this proposal already.'
  return new ProblemError(409, detail, { extra: { state } })
}
