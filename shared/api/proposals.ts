/** Contracts of proposals: a desk proposes changes of the plan that it got, the person decides change by change. */
import { z } from 'zod'
import { personalNames, type PersonalStep } from '../domain/plan/plan-fields.ts'
import { PlanBody, StepBody } from '../domain/plan/plan.ts'
import { mostChanges } from '../domain/referral/proposal.ts'
import { contract } from './contract.ts'
import { PlanView } from './plans.ts'
import { Problem } from './problem.ts'
import { ProposalView } from './referrals.ts'
import { typedToPerson } from '../domain/referral/typed-text.ts'

/** What has to be done first is the person's own order; the place of a new step is said by `before`. */
const NewStep = StepBody.omit({ after: true })
/** Nor does a desk write in what is the person's own, such as the note: it says why instead. */
const ChangedStep = StepBody.omit(
  Object.fromEntries(personalNames.map((name) => [name, true])) as Record<PersonalStep, true>,
)

const index = z.int('Give the number of a step, from 0.').min(0, 'Give the number of a step, from 0.')
const why = typedToPerson(500).optional()

export const ProposedChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    step: NewStep,
    /** Number of the step that it comes before, in the desk's copy of the plan; absent = at the end. */
    before: index.optional(),
    why,
  }),
  /** `step`: the whole step as it would be; what is absent becomes unknown. */
  z.strictObject({ kind: z.literal('change'), index, step: ChangedStep, why }),
  z.strictObject({ kind: z.literal('remove'), index, why }),
  /** `before`: as for a new step; where that step stands once the changes before this one are made. */
  z.strictObject({ kind: z.literal('move'), index, before: index.optional(), why }),
])
export type ProposedChange = z.infer<typeof ProposedChange>

export const ProposalBody = z
  .strictObject({
    /** Why, in words to the person. */
    note: typedToPerson(2000).optional(),
    changes: z
      .array(ProposedChange)
      .min(1, 'Propose at least one change.')
      .max(mostChanges, `Propose at most ${mostChanges} changes at once.`),
  })
  .superRefine(checkSteps, {
    when: ({ value }) => Array.isArray((value as { changes?: unknown } | null)?.changes),
  })
export type ProposalBody = z.infer<typeof ProposalBody>

/** A step that is proposed has to fit in a plan, by the rules of the plan. */
function checkSteps({ changes }: { changes: unknown[] }, context: z.RefinementCtx): void {
  changes.forEach((change, at) => {
    const step = (change as { step?: unknown } | null)?.step
    if (typeof step !== 'object' || step === null) return
    const read = PlanBody.safeParse({ title: 'x', items: [step] })
    for (const { code, path, message } of read.error?.issues ?? []) {
      // What is wrong with a single member is told by the schema itself.
      if (code !== 'custom' || path.length < 3) continue
      context.addIssue({ code: 'custom', path: ['changes', at, 'step', ...path.slice(2)], message })
    }
  })
}

export const DecisionBody = z.strictObject({
  /** Numbers of the changes to take over, from 0; the others are declined. */
  accept: z
    .array(z.int('Give the number of a change, from 0.').min(0, 'Give the number of a change, from 0.'))
    .max(mostChanges)
    .refine((numbers) => new Set(numbers).size === numbers.length, 'Name every change once.'),
})

const ofReferral = z.strictObject({ id: z.string() })
const params = z.strictObject({ id: z.string(), proposalId: z.string() })

export const makeProposal = contract({
  id: 'makeProposal',
  method: 'POST',
  path: '/v1/desk/referrals/:id/proposals',
  tag: 'desk',
  summary: 'Propose changes of the plan that the person sent',
  access: 'desk',
  params: ofReferral,
  body: ProposalBody,
  responses: {
    201: { description: 'The person can decide now', schema: ProposalView },
    409: {
      description:
        'The plan was not shared, the referral has ended or rests, or an earlier proposal is still open',
      schema: Problem,
    },
  },
})

export const recallProposal = contract({
  id: 'recallProposal',
  method: 'DELETE',
  path: '/v1/desk/referrals/:id/proposals/:proposalId',
  tag: 'desk',
  summary: 'Take a proposal back that the person has not decided on',
  access: 'desk',
  params,
  responses: {
    204: { description: 'Taken back; it stays to be seen as such' },
    409: { description: 'It was decided on or taken back before', schema: Problem },
  },
})

export const decideProposal = contract({
  id: 'decideProposal',
  method: 'POST',
  path: '/v1/referrals/:id/proposals/:proposalId/decision',
  tag: 'referrals',
  summary: 'Take over all, some or none of the changes; once',
  access: 'referral',
  params,
  headers: z.looseObject({ 'if-match': z.string().optional() }),
  body: DecisionBody,
  responses: {
    200: {
      description: 'Decided. The desk sees what was done with each change and nothing else of the plan',
      schema: z.strictObject({
        proposal: ProposalView,
        /** The plan with the changes in it; null when nothing was taken over. */
        plan: PlanView.nullable(),
      }),
    },
    403: { description: 'The token of the referral cannot change the plan', schema: Problem },
    409: {
      description: 'It was decided on or taken back before, or the plan would have too many steps',
      schema: Problem,
    },
    412: { description: 'The plan was changed since the version in If-Match', schema: Problem },
  },
})
