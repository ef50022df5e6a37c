/** Codes of the reasons in an advice. Each has a Dutch sentence in `shared/text/funding`. */

/** What a condition is about; given as a reason when it does not hold. The last two are for conditions that only limit. */
export const conditionCodes = [
  'age-min',
  'age-max',
  'age-under-30',
  'nationality',
  'residence',
  'labour-market-link',
  'income',
  'benefit',
  'employment',
  'employer-role',
  'employer-type',
  'employer-size',
  'sector',
  'agency-phase',
  'leerbedrijf',
  'contract-start',
  'contract-months',
  'new-to-segment',
  'recent-school',
  'occupation',
  'has-sf',
  'sf-used-up',
  'no-sf',
  'other-funding',
  'already-used',
  'requires-award',
  'prior-degree',
  'not-first-year',
  'funded-study-possible',
  'not-qualified',
  'teaching-share',
  'teacher-course',
  'basic-skills',
  'civic-integration',
  'fee-type',
  'pathway',
  'level',
  'award',
  'not-recognised',
  'not-funded',
  'not-in-register',
  'duration-min',
  'duration-max',
  'hours-min',
  'purpose',
  'not-course-cost',
  'cost-min',
  'already-started',
  'start-too-late',
  'start-too-early',
  'bought-too-early',
  'participant-charged',
  'required-for-job',
  'not-required',
  'desk-advice',
  'employer-responsible',
  'not-needed',
  'availability',
  'no-transition-payment',
  'consent',
  'income-taper',
  'level-unverified',
] as const

export type ConditionCode = (typeof conditionCodes)[number]

/** Reasons about the scheme as a whole that make the answer no. */
export const generalCodes = ['scheme-ended', 'not-yet-open', 'not-claimable', 'window-missed'] as const

/** Reasons why the answer is no more than possible. */
export const limitingCodes = [
  'facts-missing',
  'window-closed',
  'window-unknown',
  'lottery',
  'discretion',
  'ranked',
  'budget-limited',
  'fund-decides',
  'not-verified-recently',
] as const

/** Reasons that only tell something, in the order in which they are given. */
export const informingCodes = [
  'conditions-met',
  'window-open',
  'apply-before-start',
  'apply-after-period',
  'first-come',
  'pro-rata',
  'loan-repay',
  'ask-employer',
] as const

export const reasonCodes = [...conditionCodes, ...generalCodes, ...limitingCodes, ...informingCodes] as const
export type ReasonCode = (typeof reasonCodes)[number]
