/** Contracts of the referral: sending it from a plan, following it, taking it back. */
import { z } from 'zod'
import { day, instant } from '../domain/fields.ts'
import { ConsentField, consentMistakes, currentConsentVersion } from '../domain/referral/consent.ts'
import { ReferralState } from '../domain/referral/moves.ts'
import { ReferralOutcome } from '../domain/referral/outcome.ts'
import { ProposalChange, ProposalDecision } from '../domain/referral/proposal.ts'
import {
  Arrangement,
  ArrangementInput,
  Contact,
  Sent,
  SharedFacts,
  OwnWords,
} from '../domain/referral/sent.ts'
import { wrongInForm, type WrongField, type WrongKind } from '../domain/referral/wrong-field.ts'
import { AppointmentView } from './appointments.ts'
import { contract } from './contract.ts'
import { MessageView } from './messages.ts'
import { Problem } from './problem.ts'

export const ReferralBody = z
  .strictObject({
    deskId: z.string().min(1).max(100),
    contact: Contact,
    ...ArrangementInput.shape,
    ...OwnWords.shape,
    shared: SharedFacts.optional(),
    consent: z.strictObject({
      textVersion: z.string().min(1).max(100),
      fields: z
        .array(ConsentField)
        .max(20)
        .refine((fields) => new Set(fields).size === fields.length, 'Name every field once.'),
    }),
  })
  .superRefine(checkTogether, { when: ({ value }) => typeof value === 'object' && value !== null })
export type ReferralBody = z.infer<typeof ReferralBody>

/** What several members say together. Runs on a faulty body too, so that all problems are told at once. */
function checkTogether(body: Partial<ReferralBody>, context: z.RefinementCtx): void {
  const say = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  if ((body.postcode4 === undefined) === (body.municipality === undefined)) {
    say(['postcode4'], 'Give a postcode or a municipality, one of the two.')
  }
  for (const wrong of wrongInForm({ ...body.contact, question: body.question, goal: body.goal })) {
    say(
      wrong.field === 'name' || wrong.field === 'phone' ? ['contact', wrong.field] : [wrong.field],
      wrongWords(wrong),
    )
  }
  const { textVersion, fields } = body.consent ?? {}
  if (typeof textVersion === 'string' && textVersion !== currentConsentVersion) {
    say(['consent', 'textVersion'], 'This is not the text that is shown now; ask for consent again.')
  }
  if (!Array.isArray(fields)) return
  for (const { path, message } of consentMistakes(fields, body.shared)) say(path, message)
}

const kindWords: Readonly<Record<WrongKind, string>> = {
  bsn: 'a citizen service number (BSN)',
  iban: 'the number of a bank account (IBAN)',
  email: 'an e-mail address',
}

/** Why a text is not sent as it is, and what to do. */
export function wrongWords(wrong: WrongField): string {
  const where =
    wrong.field !== 'plan' ? 'This' : wrong.step === undefined ? 'The plan' : `Step ${wrong.step} of the plan`
  const instead =
    wrong.kind === 'email' ? 'Put it in contact.email instead.' : 'A desk does not need it: leave it out.'
  return `${where} looks like it holds ${kindWords[wrong.kind]}. ${instead}`
}

export const SentView = Sent.meta({ id: 'ReferralSent' })

export const ArrangementView = Arrangement.meta({ id: 'ReferralArrangement' })

export const PromiseView = z.strictObject({ receiptBy: day, contactBy: day }).meta({ id: 'ReferralPromise' })

export const HistoryEntry = z
  .strictObject({
    state: ReferralState,
    at: instant,
    /** Why, and what the desk wrote to the person with it. */
    reason: z.string().nullable(),
    note: z.string().nullable(),
    /** The moment that the change is about, such as the appointment. */
    happensAt: instant.nullable(),
  })
  .meta({ id: 'ReferralHistoryEntry' })

/** A change of the plan that the desk proposed, and what became of it. */
export const ProposalView = z
  .strictObject({
    id: z.string(),
    /** Counts up from 1 within a referral. */
    number: z.number().int(),
    state: z.enum(['open', 'accepted', 'partly', 'declined', 'recalled']),
    at: instant,
    note: z.string().nullable(),
    changes: z.array(ProposalChange),
    /** By number of change, from 0; null until the person decided. */
    decisions: z.array(ProposalDecision).nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'PlanProposal' })
export type ProposalView = z.infer<typeof ProposalView>

export const ReferralView = z
  .strictObject({
    id: z.string(),
    planId: z.string(),
    /** Short, for on the telephone; opens nothing. */
    reference: z.string(),
    state: ReferralState,
    desk: z.strictObject({ id: z.string(), name: z.string() }),
    createdAt: instant,
    /** Last days of what the desk promised. */
    promise: PromiseView,
    /** Oldest first. */
    history: z.array(HistoryEntry),
    sent: SentView,
    arrangement: ArrangementView.nullable(),
    consent: z.strictObject({ textVersion: z.string(), fields: z.array(ConsentField), at: instant }),
    /** The appointment that stands or was called off by the person; null when none was made. */
    appointment: AppointmentView.nullable(),
    /** The thread with the desk, oldest first. */
    messages: z.array(MessageView),
    /** Whether a message can be written now. */
    mayWrite: z.boolean(),
    /** How the desk says it ended. */
    outcome: ReferralOutcome.nullable(),
    /** The person asked to leave it alone for now: the desk sees nothing of it until they lift that. */
    restricted: z.boolean(),
    /** Another desk that this one proposes; nothing goes there before the person agrees (`agreedAt`). */
    forwarding: z
      .strictObject({ deskId: z.string(), deskName: z.string(), agreedAt: instant.nullable() })
      .nullable(),
    /** Changes of the plan that the desk proposed, newest first. */
    proposals: z.array(ProposalView),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Referral' })
export type ReferralView = z.infer<typeof ReferralView>

export const ReferralMade = z.strictObject({ id: z.string(), state: ReferralState, token: z.string() })

const id = z.strictObject({ id: z.string() })

const keyWords = 'Send an Idempotency-Key of 1 to 100 characters.'
export const idempotencyKey = z.looseObject({
  'idempotency-key': z.string(keyWords).min(1, keyWords).max(100, keyWords),
})

export const makeReferral = contract({
  id: 'makeReferral',
  method: 'POST',
  path: '/v1/plans/:id/referrals',
  tag: 'referrals',
  summary: 'Send a plan to a desk, with consent for each field',
  access: 'plan',
  params: id,
  headers: idempotencyKey,
  body: ReferralBody,
  responses: {
    201: {
      description: 'Stored, with its consent; the token opens its status',
      schema: ReferralMade,
      headers: { Location: 'Address of the referral.' },
    },
    200: {
      description: 'The same key and body were sent before: that referral',
      schema: ReferralMade,
      headers: { Location: 'Address of the referral.' },
    },
    422: { description: 'The key was used for another body', schema: Problem },
  },
})

export const readReferral = contract({
  id: 'readReferral',
  method: 'GET',
  path: '/v1/referrals/:id',
  tag: 'referrals',
  summary: 'A referral as its person sees it',
  access: 'referral',
  params: id,
  responses: { 200: { description: 'The referral', schema: ReferralView } },
})

export const withdrawReferral = contract({
  id: 'withdrawReferral',
  method: 'POST',
  path: '/v1/referrals/:id/withdrawal',
  tag: 'referrals',
  summary: 'Take a referral back, with everything that was shared',
  access: 'referral',
  params: id,
  responses: {
    200: { description: 'Taken back', schema: ReferralView },
    409: { description: 'It has ended already', schema: Problem },
  },
})
