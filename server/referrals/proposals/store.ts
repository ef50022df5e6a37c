/** The SQL of proposals. Every function works in the caller's transaction, whose scope decides what it can see. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { planProposal } from '@stapwijzer/shared/db/schema/desk.ts'
import type {
  ProposalChange,
  ProposalDecision,
  ProposalState,
} from '@stapwijzer/shared/domain/referral/proposal.ts'
import { and, eq } from 'drizzle-orm'
import type { ProposalRow } from '../store.ts'

export type NewProposal = {
  referralId: string
  number: number
  note: string | null
  changes: ProposalChange[]
  at: Date
  actorId: string
}

export async function insertProposal({ orm }: Tx, values: NewProposal): Promise<ProposalRow> {
  const [row] = await orm
    .insert(planProposal)
    .values({ ...values, state: 'open' })
    .returning()
  return row!
}

export type Settled = {
  state: Exclude<ProposalState, 'open'>
  /** Null for one that the desk took back. */
  decisions: ProposalDecision[] | null
  at: Date
}

/** Ends an open proposal; undefined when it had ended before. */
export async function settleProposal(
  { orm }: Tx,
  id: string,
  { state, decisions, at }: Settled,
): Promise<ProposalRow | undefined> {
  const [row] = await orm
    .update(planProposal)
    .set({ state, decisions, decidedAt: at })
    .where(and(eq(planProposal.id, id), eq(planProposal.state, 'open')))
    .returning()
  return row
}
