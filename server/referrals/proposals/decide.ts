/** The person's decision on a proposal: what they accept goes into their newest plan, in the same transaction. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { isOver } from '@stapwijzer/shared/domain/referral/moves.ts'
import { deskCopy, fitsPlan, planAfter } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { stateAfter } from '@stapwijzer/shared/domain/referral/proposal.ts'
import { refuseOtherVersion } from '../../http/preconditions.ts'
import { ProblemError } from '../../http/problem.ts'
import { contentOf, timesFrom } from '../../plans/next-version.ts'
import { lockPlan, writePlan, type PlanRow } from '../../plans/store.ts'
import { etagOf } from '../../plans/view.ts'
import { announce, type FindDeskChannels } from '../announce.ts'
import { lockReferral, queueMail, readProposals, type ProposalRow, type ReferralRow } from '../store.ts'
import { closed } from './desk-proposals.ts'
import { mailsOfDecision } from './mails.ts'
import { settleProposal } from './store.ts'

export type Decision = {
  proposalId: string
  /** Numbers of changes, from 0. */
  accept: readonly number[]
  /** Whether the token is the one that may change the plan. */
  holdsPlan: boolean
  /** `If-Match`, about the plan. */
  match: string | undefined
  at: Date
  /** The day in Amsterdam. */
  today: string
  publicUrl: string
  findDesk: FindDeskChannels
}

/** `plan`: its new version; null when nothing of it changed. */
export type Decided = { proposal: ProposalRow; plan: PlanRow | null }

/** `found`: the referral as it was read. The plan is held before it, as everywhere, so that no two wait for each other. */
export async function decide(tx: Tx, found: ReferralRow, given: Decision): Promise<Decided | ProblemError> {
  if (given.accept.length > 0 && !given.holdsPlan) {
    return new ProblemError(
      403,
      'This token belongs to the referral and cannot change the plan. Send the token of the plan, or accept nothing.',
    )
  }
  const plan = given.holdsPlan ? await lockPlan(tx, found.planId, given.at) : undefined
  const row = await lockReferral(tx, found.id)
  const proposals = row ? await readProposals(tx, row.id) : []
  const proposal = proposals.find(({ id }) => id === given.proposalId)
  if (!row || !proposal) return new ProblemError(404, 'This referral has no proposal with this id.')
  if (proposal.state !== 'open') return closed(proposal)
  const strange = given.accept.flatMap((number, at) =>
    number < proposal.changes.length
      ? []
      : [{ in: 'body' as const, path: `accept[${at}]`, message: 'There is no change with this number.' }],
  )
  if (strange.length > 0) {
    return new ProblemError(400, 'The request has problems; see errors.', { errors: strange })
  }
  const stale = plan && otherVersion(given.match, plan)
  if (stale) return stale
  const done = await apply(tx, { row, proposal, proposals, plan }, given)
  if (done instanceof ProblemError) return done
  await tellDesk(tx, row, given)
  return done
}

type Held = { row: ReferralRow; proposal: ProposalRow; proposals: ProposalRow[]; plan: PlanRow | undefined }

async function apply(tx: Tx, held: Held, given: Decision): Promise<Decided | ProblemError> {
  const { row, proposal, proposals, plan } = held
  const settle = async (decisions: NonNullable<ProposalRow['decisions']>) =>
    (await settleProposal(tx, proposal.id, { state: stateAfter(decisions), decisions, at: given.at }))!
  if (given.accept.length === 0) {
    return { proposal: await settle(proposal.changes.map(() => 'declined')), plan: null }
  }
  if (!plan || !row.sent.plan) return new ProblemError(404, 'There is nothing here that this token opens.')
  const base = deskCopy(row.sent.plan, proposals, proposal.number).items
  const after = planAfter(plan.body, base, proposal.changes, new Set(given.accept))
  if (!fitsPlan(after.plan.items)) {
    return new ProblemError(
      409,
      `The plan would have more than ${mostSteps} steps. Accept fewer, or remove some.`,
    )
  }
  if (!after.decisions.includes('accepted')) return { proposal: await settle(after.decisions), plan: null }
  const clock = { at: given.at, today: given.today }
  const written = await writePlan(tx, plan, await contentOf(tx, after.plan, plan, clock), timesFrom(given.at))
  return { proposal: await settle(after.decisions), plan: written }
}

function otherVersion(match: string | undefined, plan: PlanRow): ProblemError | undefined {
  try {
    refuseOtherVersion(match, etagOf(plan))
    return undefined
  } catch (error) {
    // Handed back, so that the refusal has its audit line.
    if (error instanceof ProblemError) return error
    throw error
  }
}

/** Not when it has ended: then nobody at the desk waits for it. */
async function tellDesk(tx: Tx, row: ReferralRow, { findDesk, publicUrl, at }: Decision): Promise<void> {
  if (isOver(row.state) || row.restrictedAt !== null) return
  const desk = await findDesk(row.deskId)
  await announce(tx, 'referral.proposal-decided', row, { desk, publicUrl, at })
  for (const mail of mailsOfDecision({ id: row.id, publicUrl }, desk?.mailbox ?? null)) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
  }
}
