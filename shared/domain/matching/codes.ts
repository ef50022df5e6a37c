/**
 * Codes of why something is advised, and of what speaks against it. The sentences are in `shared/text`. Every score that
 * is shown stands beside at least one reason.
 */

/** Why an occupation is within reach. */
export const transitionReasons = [
  'most-skills',
  'some-skills',
  'shares-skills',
  'same-field',
  'same-level',
  'step-up',
  'lower-level',
  'courses-near',
  'courses',
] as const
export type TransitionReason = (typeof transitionReasons)[number]

/** What speaks against an occupation. */
export const transitionObjections = ['big-step-up', 'big-step-down', 'no-courses-near', 'no-courses'] as const
export type TransitionObjection = (typeof transitionObjections)[number]

/** Why a course is advised. */
export const matchReasons = [
  'leads-to-target',
  'closes-gap',
  'leads-to-near',
  'for-own-work',
  'builds-on-skills',
  'example-of-sector',
  'entry-level',
  'level-fits',
  'next-level',
  'near',
  'online',
  'delivery-fits',
  'hours-fit',
  'within-budget',
  'free',
  'starts-soon',
  'flexible-start',
  'language-fits',
  'well-described',
] as const
export type MatchReason = (typeof matchReasons)[number]

/** What speaks against a course. */
export const matchObjections = [
  'other-work',
  'gap-remains',
  'level-higher',
  'level-lower',
  'far',
  'place-unknown',
  'delivery-unknown',
  'too-many-hours',
  'hours-unknown',
  'price-unknown',
  'starts-late',
  'start-unknown',
  'language-other',
] as const
export type MatchObjection = (typeof matchObjections)[number]

/**
 * What a ranking of courses started from: the target occupation; occupations like it, where no course leads to it; the
 * current occupation; the skills; or nothing of all that, and then it is a varied choice.
 */
export const matchBases = ['target', 'near-target', 'current', 'skills', 'broad'] as const
export type MatchBasis = (typeof matchBases)[number]
