/** The proposals of a referral, ready to be shown. Worked out on the server, so that the page needs none of the rules. Pure. */
import type { ProposalView, ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import type { ProposalChange } from '@stapwijzer/shared/domain/referral/proposal.ts'
import { applyProposal, deskCopy, placesIn } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { shownChanges, type ShownChange } from './change-shown.ts'
import { versionsOf, type Versions } from './versions.server.ts'

export type ShownProposal = Pick<ProposalView, 'id' | 'number' | 'state' | 'at' | 'note'> & {
  changes: ShownChange[]
}
export type ShownProposals = {
  /** Newest first. */
  items: ShownProposal[]
  /** As it was sent, and with everything that was accepted; null while that is the same. */
  accepted: Versions | null
  /** Of the open proposal: as it is, and with all its changes. */
  proposed: Versions | null
}
type Referral = Pick<ReferralView, 'sent' | 'proposals'>

/** `plan`: the newest steps of the person; absent for the desk, and for who cannot open the plan. */
export function shownProposals({ sent, proposals }: Referral, plan?: readonly Step[]): ShownProposals {
  const copy = sent.plan
  const baseOf = (number: number) => (copy ? deskCopy(copy, proposals, number).items : [])
  const accepted = proposals.some(({ decisions }) => decisions?.includes('accepted'))
  const open = proposals.find(({ state }) => state === 'open')
  return {
    items: proposals.map((proposal) => {
      const { id, number, state, at, note } = proposal
      const base = baseOf(number)
      const places = plan && state === 'open' ? placesIn(base, plan) : undefined
      const now = places?.map((place) => (place === null ? null : plan![place]!))
      return { id, number, state, at, note, changes: shownChanges(proposal, base, now) }
    }),
    accepted:
      copy && accepted
        ? versionsOf(copy.items, deskCopy(copy, proposals).items, acceptedMoves(proposals, baseOf))
        : null,
    proposed: open ? versionsFor(open.changes, baseOf(open.number), plan) : null,
  }
}

/** The steps that were moved because the person accepted it. */
function acceptedMoves(proposals: Referral['proposals'], baseOf: (number: number) => Step[]): Step[] {
  return proposals.flatMap(({ number, changes, decisions }) => {
    const taken = changes.filter((_, at) => decisions?.[at] === 'accepted')
    return movedSteps(taken, baseOf(number))
  })
}

function movedSteps(changes: readonly ProposalChange[], base: readonly Step[]): Step[] {
  return changes.flatMap((change) => (change.kind === 'move' ? (base[change.target.index] ?? []) : []))
}

/** `base`: the desk's copy. `plan`: the newest steps of the person, when they are known: the changes are put into those. */
export function versionsFor(
  changes: readonly ProposalChange[],
  base: readonly Step[],
  plan?: readonly Step[],
): Versions {
  const { before, after } = planWith(changes, base, plan)
  return versionsOf(before, after, movedSteps(changes, base))
}

/** The steps without and with all changes. */
export function planWith(
  changes: readonly ProposalChange[],
  base: readonly Step[],
  plan?: readonly Step[],
): { before: readonly Step[]; after: readonly Step[] } {
  const before = plan ? named(plan, base) : base
  return { before, after: applyProposal(before, base, changes, new Set(changes.keys())).items }
}

/** A course in a plan has no title of its own; the copy knows it, as far as it was sent. */
function named(plan: readonly Step[], base: readonly Step[]): Step[] {
  const titles = new Map(base.map(({ courseId, title }) => [courseId, title]))
  return plan.map((step) => ({ ...step, title: step.title ?? titles.get(step.courseId) ?? null }))
}
