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

/** States that nobody moves on from; only the system purges them when their time is over. */
export const endStates = ['closed', 'returned', 'forwarded', 'withdrawn', 'lapsed'] as const

const byDesk: Partial<Record<ReferralState, readonly ReferralState[]>> = {
  submitted: ['received'],
  received: ['planned', 'in-guidance', 'advised', 'unreachable', 'returned', 'forwarded'],
  planned: ['intake-held', 'unreachable', 'received'],
  'intake-held': ['in-guidance', 'advised'],
  'in-guidance': ['advised', 'closed'],
  advised: ['closed'],
  unreachable: ['planned', 'closed'],
}

const bySystem: Partial<Record<ReferralState, readonly ReferralState[]>> = {
  submitted: ['lapsed'],
  ...Object.fromEntries(endStates.map((state) => [state, ['purged']])),
}

/** Moves that need a reason: the person has to hear why. */
export const reasonNeeded: readonly ReferralState[] = ['returned']

/** The states that `actor` may move a referral to from `state`; empty when there are none. */
export function movesFrom(state: ReferralState, actor: Actor): readonly ReferralState[] {
  if (actor === 'desk') return byDesk[state] ?? []
  if (actor === 'system') return bySystem[state] ?? []
  return isOver(state) ? [] : ['withdrawn']
}

export function mayMove(from: ReferralState, to: ReferralState, actor: Actor): boolean {
  return movesFrom(from, actor).includes(to)
}

/** Whether the referral has ended, in whichever way. */
export function isOver(state: ReferralState): boolean {
  return state === 'purged' || (endStates as readonly ReferralState[]).includes(state)
}
