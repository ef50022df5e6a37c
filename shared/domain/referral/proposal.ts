/**
 * A change of a plan that a desk proposes. Steps are named by what they are, not by their place, because the person may
 * have moved them since the plan was sent.
 */
import { z } from 'zod'
import { StepCopy } from './copy.ts'

/** How many changes fit in one proposal: as many as a person can weigh at once. */
export const mostChanges = 20

/**
 * The step that a change is about: its place in the desk's copy of the plan as it was when the proposal was made (the
 * plan as sent, with what the person accepted of earlier proposals), with its title then.
 */
const Target = z.strictObject({ index: z.int().min(0), title: z.string().nullable() })

export const ProposalChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    step: StepCopy,
    /** The step that it comes before; null = at the end. */
    before: Target.nullable(),
    why: z.string().nullable(),
  }),
  /** `step`: the whole step as it would be. Only what differs from the desk's copy is changed in the plan. */
  z.strictObject({ kind: z.literal('change'), target: Target, step: StepCopy, why: z.string().nullable() }),
  z.strictObject({ kind: z.literal('remove'), target: Target, why: z.string().nullable() }),
  /** `before`: the step that it comes before, where that stands by then; null = at the end. */
  z.strictObject({
    kind: z.literal('move'),
    target: Target,
    before: Target.nullable(),
    why: z.string().nullable(),
  }),
])
export type ProposalChange = z.infer<typeof ProposalChange>

/** What the person did with a change; `overtaken` = the step was not there any more, or the one that it was to come before. */
export const proposalDecisions = ['accepted', 'declined', 'overtaken'] as const
export const ProposalDecision = z.enum(proposalDecisions)
export type ProposalDecision = z.infer<typeof ProposalDecision>

/** `open`: the person has not decided. `recalled`: the desk took it back before that. */
export const proposalStates = ['open', 'accepted', 'partly', 'declined', 'recalled'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What became of a proposal as a whole. One of which nothing was taken over counts as declined. */
export function stateAfter(
  decisions: readonly ProposalDecision[],
): Exclude<ProposalState, 'open' | 'recalled'> {
  if (!decisions.includes('accepted')) return 'declined'
  return decisions.every((decision) => decision === 'accepted') ? 'accepted' : 'partly'
}
