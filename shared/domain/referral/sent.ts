/** What a person sends to a desk: who they are, what they tell, and when and where to reach them. */
import { z } from 'zod'
import { ageBands, benefits, educations, situations } from '../funding/facts.ts'
import { outcomes } from '../funding/scheme.ts'
import { schemeIds } from '../schemes.ts'
import { CourseCopy, PlanCopy } from './copy.ts'
import { typed } from './typed-text.ts'

const line = (max: number) => typed(max).regex(/^[^\t\n\r]*$/, 'Give one line of plain text.')

export const preferredTimes = ['any', 'morning', 'afternoon', 'evening'] as const

const ContactFields = z.strictObject({
  name: line(200),
  email: z.email('Give an e-mail address such as naam@voorbeeld.nl.').max(254).optional(),
  /** Spaces, dots and dashes between the digits are fine. */
  phone: line(30)
    .regex(/^\+?[\d\s().-]+$/, 'Give a telephone number, such as 06 12345678.')
    .refine(
      (text) => /^\d{8,15}$/.test(text.replace(/\D/g, '')),
      'Give a telephone number of 8 to 15 digits.',
    )
    .optional(),
})

/** As it is filled in: one of the two ways is needed. */
export const Contact = ContactFields.refine(
  (contact) => contact.email !== undefined || contact.phone !== undefined,
  {
    path: ['email'],
    message: 'Give an e-mail address or a telephone number.',
  },
)

export type Contact = z.infer<typeof ContactFields>

export const FundingOutcome = z.strictObject({ scheme: z.enum(schemeIds), outcome: z.enum(outcomes) })

export const SharedFacts = z.strictObject({
  situation: z.enum(situations).optional(),
  educationHighest: z.enum(educations).optional(),
  ageBand: z.enum(ageBands).optional(),
  benefit: z.enum(benefits).optional(),
  fundingOutcomes: z.array(FundingOutcome).max(100).optional(),
})
export type SharedFacts = z.infer<typeof SharedFacts>

const postcode4 = z.string().regex(/^[1-9]\d{3}$/, 'Give the four digits of a postcode, such as "3511".')
/** CBS code. */
const municipality = z
  .string()
  .regex(/^\d{4}$/, 'Give the four digits of the CBS code of a municipality, such as "0344".')

/** When, in which language and where: what the desk needs to make contact, always sent with the contact. */
export const Arrangement = z.strictObject({
  preferredTime: z.enum(preferredTimes),
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2}$/, 'Give a language code of two letters, such as nl.'),
  postcode4: postcode4.nullable(),
  municipality: municipality.nullable(),
})
export type Arrangement = z.infer<typeof Arrangement>

/** As it is filled in: where somebody is, is a postcode or a municipality. */
export const ArrangementInput = Arrangement.extend({
  postcode4: postcode4.optional(),
  municipality: municipality.optional(),
})

/** Everything that the ticks of a consent open. */
const Shareable = SharedFacts.required().extend({
  contact: ContactFields,
  question: typed(2000),
  goal: typed(500),
  plan: PlanCopy,
  courses: z.array(CourseCopy),
})
/** Exactly the members whose field was given; empty once the person took them back. */
export const Sent = Shareable.partial()
export type Sent = z.infer<typeof Sent>

/** What is filled in for a desk. */
export const OwnWords = Shareable.pick({ question: true, goal: true }).partial({ goal: true })
