/** Contracts of what a person can do with a referral once it was sent: send it on, cancel the appointment, have it left alone. */
import { z } from 'zod'
import { alwaysSent, ConsentField, currentConsentVersion } from '../domain/referral/consent.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'
import { idempotencyKey, ReferralMade, ReferralView } from './referrals.ts'

const id = z.strictObject({ id: z.string() })

/** A choice of what the first desk had; a new value cannot be given here. */
export const ForwardingBody = z.strictObject({
  consent: z.strictObject({
    textVersion: z
      .string()
      .refine(
        (version) => version === currentConsentVersion,
        'This is not the text that is shown now; ask for consent again.',
      ),
    fields: z
      .array(ConsentField)
      .max(20)
      .refine((fields) => new Set(fields).size === fields.length, 'Name every field once.')
      .refine(
        (fields) => alwaysSent.every((field) => fields.includes(field)),
        `The fields ${alwaysSent.join(' and ')} must be in it.`,
      ),
  }),
})
export type ForwardingBody = z.infer<typeof ForwardingBody>

export const forwardReferral = contract({
  id: 'forwardReferral',
  method: 'POST',
  path: '/v1/referrals/:id/forwarding',
  tag: 'referrals',
  summary: 'Agree to the other desk that a desk proposed, with consent for each field anew',
  access: 'referral',
  params: id,
  headers: idempotencyKey,
  body: ForwardingBody,
  responses: {
    201: {
      description: 'A new referral at the other desk; its own token opens its status',
      schema: ReferralMade,
      headers: { Location: 'Address of the new referral.' },
    },
    200: {
      description: 'The same key and body were sent before: that referral',
      schema: ReferralMade,
      headers: { Location: 'Address of the new referral.' },
    },
    409: { description: 'No other desk was proposed, or it was agreed to already', schema: Problem },
    422: { description: 'The key was used for another body', schema: Problem },
  },
})

export const cancelAppointment = contract({
  id: 'cancelAppointment',
  method: 'POST',
  path: '/v1/referrals/:id/appointment-cancellation',
  tag: 'referrals',
  summary: 'Say that the person cannot come; the desk makes another appointment',
  access: 'referral',
  params: id,
  query: z.strictObject({
    /** The appointment that the person saw: another one, made in the meantime, stands. */
    at: z.iso.datetime('Give a date and time, such as 2026-12-01T10:00:00Z.').optional(),
  }),
  responses: {
    200: { description: 'Cancelled, now or before', schema: ReferralView },
    409: { description: 'There is no appointment, it is another one, or it is over', schema: Problem },
  },
})

export const restrictReferral = contract({
  id: 'restrictReferral',
  method: 'POST',
  path: '/v1/referrals/:id/restriction',
  tag: 'referrals',
  summary: 'Have a referral left alone: the desk sees and changes nothing of it (GDPR, article 18)',
  access: 'referral',
  params: id,
  responses: {
    200: { description: 'Restricted, now or before', schema: ReferralView },
    409: { description: 'Nothing is left of it at the desk', schema: Problem },
  },
})

export const liftRestriction = contract({
  id: 'liftRestriction',
  method: 'DELETE',
  path: '/v1/referrals/:id/restriction',
  tag: 'referrals',
  summary: 'Let the desk go on with a referral',
  access: 'referral',
  params: id,
  responses: { 204: { description: 'The desk can go on, now or already' } },
})
