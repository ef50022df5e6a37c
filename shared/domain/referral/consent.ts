/**
 * What a person shares with a desk, field by field. `sentOf` is the one place that decides what leaves: the page shows
 * its result before sending and the API stores it.
 */
import { z } from 'zod'
import type { CourseCopy, PlanCopy } from './copy.ts'
import type { Contact, Sent, SharedFacts } from './sent.ts'

/** The text version that is shown now and that a new referral must name; its words are in the folder of each language (`consent.ts`). */
export const currentConsentVersion = '2026-11-24'

export const consentFields = [
  'contact',
  'question',
  'goal',
  'plan',
  'courses',
  'situation',
  'education',
  'age-band',
  'funding-outcomes',
  'benefit',
] as const
export const ConsentField = z.enum(consentFields)
export type ConsentField = z.infer<typeof ConsentField>

/** Without these a desk can do nothing; every other field is the person's choice and starts unticked. */
export const alwaysSent = ['contact', 'question'] as const satisfies readonly ConsentField[]

/** The member of `sent` that a field opens. */
export const memberOf = {
  contact: 'contact',
  question: 'question',
  goal: 'goal',
  plan: 'plan',
  courses: 'courses',
  situation: 'situation',
  education: 'educationHighest',
  'age-band': 'ageBand',
  'funding-outcomes': 'fundingOutcomes',
  benefit: 'benefit',
} as const satisfies Record<ConsentField, string>

/** Fields whose value comes in the request's `shared`: value and field must come together. */
export const sharedFields = ['situation', 'education', 'age-band', 'funding-outcomes', 'benefit'] as const

/** Everything that could be sent, before the ticks are looked at. */
export type Sendable = {
  contact: Contact
  question: string
  goal?: string | undefined
  shared?: SharedFacts | undefined
  plan: PlanCopy
  /** The plan's courses as they are now. */
  courses: CourseCopy[]
}
/** Exactly the members whose field was given and that have a value, in the order of the fields. */
export function sentOf(all: Sendable, fields: readonly ConsentField[]): Sent {
  const values: Record<string, unknown> = { ...all.shared, ...all, shared: undefined }
  const chosen = consentFields.filter((field) => fields.includes(field)).map((field) => memberOf[field])
  return Object.fromEntries(
    chosen.filter((member) => values[member] !== undefined).map((member) => [member, values[member]]),
  )
}

/** What of an earlier referral travels on to another desk: the members of the fields that were given again. */
export function forwardedPart(sent: Sent, fields: readonly ConsentField[]): Sent {
  const members = fields.map((field): string => memberOf[field])
  return Object.fromEntries(Object.entries(sent).filter(([member]) => members.includes(member)))
}

export type ConsentMistake = { path: (string | number)[]; message: string }

/** What does not fit between the ticks and the values; empty when all is well. */
export function consentMistakes(
  fields: readonly ConsentField[],
  shared: SharedFacts | undefined,
): ConsentMistake[] {
  const missing = alwaysSent
    .filter((field) => !fields.includes(field))
    .map((field) => ({ path: ['consent', 'fields'], message: `The field ${field} must be in it.` }))
  const unequal = sharedFields.flatMap((field): ConsentMistake[] => {
    const member = memberOf[field]
    const given = shared?.[member] !== undefined
    const ticked = fields.includes(field)
    if (given && !ticked)
      return [{ path: ['shared', member], message: `There is no consent for the field ${field}.` }]
    if (ticked && !given)
      return [{ path: ['shared', member], message: `The field ${field} was given, but it has no value.` }]
    return []
  })
  return [...missing, ...unequal]
}
