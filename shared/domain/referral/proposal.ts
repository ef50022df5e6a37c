/**
 * A change of a plan that a desk proposes. Steps are named by what they are, not by their place, because the person may
 * have moved them since the plan was sent.
 */
import { z } from 'zod'
import { StepCopy } from './copy.ts'

/** The step that a change is about: its place in the plan that was sent, with its title then. */
const Target = z.strictObject({ index: z.int().min(0), title: z.string().nullable() })

export const ProposalChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), step: StepCopy, why: z.string().nullable() }),
  z.strictObject({ kind: z.literal('change'), target: Target, step: StepCopy, why: z.string().nullable() }),
  z.strictObject({ kind: z.literal('remove'), target: Target, why: z.string().nullable() }),
])
export type ProposalChange = z.infer<typeof ProposalChange>

/** What the person did with a change; `overtaken` = the step was not there any more. */
export const proposalDecisions = ['accepted', 'declined', 'overtaken'] as const
export const ProposalDecision = z.enum(proposalDecisions)
export type ProposalDecision = z.infer<typeof ProposalDecision>
