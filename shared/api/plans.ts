/** Contracts of personal development plans. A plan is opened by its secret token and by nothing else. */
import { z } from 'zod'
import { levels } from '../domain/codes.ts'
import { Plan, PlanBody, Step } from '../domain/plan/plan.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'
import { ReferralExport } from './referral-export.ts'
import { ReferralView } from './referrals.ts'

const instant = z.iso.datetime()
const day = z.iso.date()

const StepView = Step.meta({ id: 'PlanStep' })

export const PlanView = Plan.extend({
  id: z.string(),
  createdAt: instant,
  updatedAt: instant,
  /** Twelve months after the last change; then the plan is gone. */
  expiresAt: instant,
  items: z.array(StepView),
}).meta({ id: 'Plan' })
export type PlanView = z.infer<typeof PlanView>

export const SeenCourseView = z
  .strictObject({
    since: day,
    title: z.string(),
    cents: z.int().nullable(),
    weeks: z.number().nullable(),
    hoursPerWeek: z.number().nullable(),
    level: z.enum(levels).nullable(),
    /** Start of each offering, by its id. */
    starts: z.record(z.string(), day.nullable()),
  })
  .meta({ id: 'SeenCourse' })

const params = z.strictObject({ id: z.string() })
const token = z.strictObject({ token: z.string() })
const etag = { ETag: 'Strong; send it back as If-Match to change this version of the plan.' }
const common = { tag: 'plans', access: 'plan' } as const

/** As good as the token while the plan is as it was saved, so it has to be drawn, not chosen. */
const planOnce = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,100}$/, 'Send an Idempotency-Key of 22 to 100 random characters, such as a UUID.')
  .meta({ description: 'The same key with the same body is the same plan, also when both come at once.' })

export const createPlan = contract({
  id: 'createPlan',
  method: 'POST',
  path: '/v1/plans',
  tag: 'plans',
  summary: 'Save a plan; the only answer that holds its token',
  access: 'public',
  headers: z.looseObject({ 'idempotency-key': planOnce.optional() }),
  body: PlanBody,
  responses: {
    201: {
      description: 'Saved. Keep the token: it cannot be asked for again.',
      schema: z.strictObject({ id: z.string(), token: z.string() }),
      headers: { Location: 'Path of the plan.' },
    },
    422: { description: 'The key was used for another plan', schema: Problem },
  },
})

/**
 * The code of a plan is its token in a form that people can say and type, so it tells no id. Wrong codes are counted
 * against their client, as wrong tokens are.
 */
export const openPlan = contract({
  id: 'openPlan',
  method: 'POST',
  path: '/v1/plan-openings',
  tag: 'plans',
  access: 'public',
  summary: 'Which plan a code opens',
  body: z.strictObject({
    code: z.string().max(200).meta({ description: 'In groups or not, in capitals or not.' }),
  }),
  responses: {
    200: {
      description: 'Its id, and the token that the code is.',
      schema: z.strictObject({
        id: z.string(),
        token: z.string(),
        may: z.enum(['change', 'look']).meta({ description: '`look`: only read it.' }),
      }),
    },
    404: { description: 'This code opens nothing.' },
  },
})

/** The address goes to the mail server and is forgotten; what waits for that server is dropped after a day. */
export const mailPlanLink = contract({
  ...common,
  id: 'mailPlanLink',
  method: 'POST',
  path: '/v1/plans/:id/link-mails',
  summary: 'Mail the secret link of the plan to oneself',
  params,
  body: z.strictObject({ email: z.email('Give an e-mail address such as naam@voorbeeld.nl.').max(254) }),
  responses: {
    202: {
      description: 'It waits for the mail server. Nothing in the answer says whether it arrives.',
      schema: z.strictObject({ state: z.literal('queued') }),
    },
  },
})

export const getPlan = contract({
  ...common,
  id: 'getPlan',
  method: 'GET',
  path: '/v1/plans/:id',
  summary: 'The plan as it was last saved',
  params,
  responses: {
    200: { description: 'The plan.', schema: PlanView, headers: etag },
    304: { description: 'Not changed since the version in If-None-Match.' },
  },
})

export const replacePlan = contract({
  ...common,
  id: 'replacePlan',
  method: 'PUT',
  path: '/v1/plans/:id',
  summary: 'Replace the whole plan',
  params,
  body: PlanBody,
  responses: {
    200: { description: 'The new version.', schema: PlanView, headers: etag },
    412: { description: 'The plan was changed in the meantime; read it again.' },
    428: { description: 'If-Match is missing.' },
  },
})

export const deletePlan = contract({
  ...common,
  id: 'deletePlan',
  method: 'DELETE',
  path: '/v1/plans/:id',
  summary: 'Erase the plan; open referrals are withdrawn first',
  params,
  responses: {
    204: { description: 'Erased.' },
    412: { description: 'The plan was changed in the meantime.' },
  },
})

export const renewPlanToken = contract({
  ...common,
  id: 'renewPlanToken',
  method: 'POST',
  path: '/v1/plans/:id/token',
  summary: 'A new token; the old one is dead at once',
  params,
  responses: { 200: { description: 'The new token.', schema: token } },
})

export const createReadToken = contract({
  ...common,
  id: 'createReadToken',
  method: 'POST',
  path: '/v1/plans/:id/read-token',
  summary: 'A token that may look at the plan and change nothing; replaces an earlier one',
  params,
  responses: { 200: { description: 'The token.', schema: token } },
})

export const readReadToken = contract({
  ...common,
  id: 'readReadToken',
  method: 'GET',
  path: '/v1/plans/:id/read-token',
  summary: 'Whether there is a token for looking; the token itself is not kept',
  params,
  responses: {
    200: { description: 'Whether there is one.', schema: z.strictObject({ exists: z.boolean() }) },
  },
})

export const deleteReadToken = contract({
  ...common,
  id: 'deleteReadToken',
  method: 'DELETE',
  path: '/v1/plans/:id/read-token',
  summary: 'Take back the token for looking',
  params,
  responses: { 204: { description: 'There is none any more.' } },
})

export const listReferralsOfPlan = contract({
  ...common,
  id: 'listReferralsOfPlan',
  method: 'GET',
  path: '/v1/plans/:id/referrals',
  summary: 'The referrals that were sent from the plan, the oldest first',
  params,
  responses: {
    200: {
      description: 'As their person sees them.',
      schema: z.strictObject({ items: z.array(ReferralView) }),
    },
  },
})

export const exportPlan = contract({
  ...common,
  id: 'exportPlan',
  method: 'GET',
  path: '/v1/plans/:id/export',
  summary: 'Everything that is kept about the plan, its referrals included',
  params,
  responses: {
    200: {
      description: 'As JSON, to keep or to take elsewhere.',
      schema: z.strictObject({
        exportedAt: instant,
        plan: PlanView,
        /** By course id, the facts that are kept of the plan's courses to tell what changed since; null = none are. */
        seen: z.record(z.string(), SeenCourseView).nullable(),
        /** When the courses were last taken over. */
        seenAt: instant.nullable(),
        /** Whether a token for looking exists; the token itself is not kept. */
        readToken: z.boolean(),
        referrals: z.array(ReferralExport),
      }),
    },
  },
})
