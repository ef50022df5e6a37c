/**
 * The life of a referral as one table: who may move it from which state to which. The API, the counsellor's page and
 * the tests read this table and nothing else.
 */
import { z } from 'zod'

export const referralStates = [
  'submitted',
  'received',
  'planned',
  'intake-held',
  'in-guidance',
  'advised',
  'unreachable',
  'closed',
  'returned',
  'forwarded',
  'withdrawn',
  'lapsed',
  'purged',
] as const
export const ReferralState = z.enum(referralStates)
export type ReferralState = z.infer<typeof ReferralState>

export const actors = ['person', 'desk', 'system'] as const
export type Actor = (typeof actors)[number]

/**
 * Before it is sent a referral lives in the page of its person and nowhere else: as a form (`draft`), and as the preview
 * with every tick of the consent (`consented`). What is kept begins with `submitted`.
 */
export const pageStates = ['draft', 'consented'] as const
export type Stage = (typeof pageStates)[number] | ReferralState

/** States that nobody moves on from; only the system purges them when their time is over. */
export const endStates = ['closed', 'returned', 'forwarded', 'withdrawn', 'lapsed'] as const

/** Those, and what is left once they were purged: nobody works on it any more. */
export const overStates = [...endStates, 'purged'] as const

/** Who moves it from which state to which. What is not in here is refused. */
const table: Readonly<Record<Actor, Partial<Record<Stage, readonly Stage[]>>>> = {
  person: {
    draft: ['consented'],
    consented: ['draft', 'submitted'],
    submitted: ['withdrawn'],
    received: ['withdrawn'],
    planned: ['withdrawn'],
    'intake-held': ['withdrawn'],
    'in-guidance': ['withdrawn'],
    advised: ['withdrawn'],
    unreachable: ['withdrawn'],
  },
  desk: {
    submitted: ['received'],
    received: ['planned', 'in-guidance', 'advised', 'unreachable', 'returned', 'forwarded'],
    planned: ['intake-held', 'unreachable', 'received'],
    'intake-held': ['in-guidance', 'advised'],
    'in-guidance': ['advised', 'closed'],
    advised: ['closed'],
    unreachable: ['planned', 'closed'],
  },
  system: {
    submitted: ['lapsed'],
    closed: ['purged'],
    returned: ['purged'],
    forwarded: ['purged'],
    withdrawn: ['purged'],
    lapsed: ['purged'],
  },
}

/** Moves that need a reason: the person has to hear why. */
export const reasonNeeded: readonly ReferralState[] = ['returned', 'forwarded']

/** The states that `actor` may move a referral to from `state`; empty when there are none. */
export function movesFrom(state: ReferralState, actor: Actor): readonly ReferralState[]
export function movesFrom(state: Stage, actor: Actor): readonly Stage[]
export function movesFrom(state: Stage, actor: Actor): readonly Stage[] {
  return table[actor][state] ?? []
}

/** Whether the table has this move. */
export function mayMove(from: Stage, to: Stage, actor: Actor): boolean {
  return movesFrom(from, actor).includes(to)
}

/** For so long a desk may undo that it closed a referral. It is no move: it goes back to where it was. */
const reopenHours = 24

/** Until when its closing can be undone; null when it was not closed, or that is longer ago. `restricted`: it is to be left alone. */
export function reopenUntil(
  referral: { state: ReferralState; closedAt: Date | null; restricted: boolean },
  now: Date,
): Date | null {
  const { state, closedAt, restricted } = referral
  if (state !== 'closed' || closedAt === null || restricted) return null
  const until = new Date(closedAt.getTime() + reopenHours * 3_600_000)
  return now < until ? until : null
}

/** Whether the referral has ended, in whichever way. */
export function isOver(state: ReferralState): boolean {
  return (overStates as readonly ReferralState[]).includes(state)
}
