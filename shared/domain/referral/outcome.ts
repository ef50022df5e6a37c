/** How a referral ended for the person, said by the desk at closing. Counted for the province, never per person. */
import { z } from 'zod'

export const referralOutcomes = [
  'course-started',
  'course-chosen',
  'plan-made',
  'evc-started',
  'work-found',
  'to-other-help',
  'question-answered',
  'no-contact',
  'stopped-by-person',
] as const
export const ReferralOutcome = z.enum(referralOutcomes)
export type ReferralOutcome = z.infer<typeof ReferralOutcome>
