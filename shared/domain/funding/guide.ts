/** The vocabulary of the guide through an advice: groups, acts and the reasons for a place. Words: `funding-guide.ts` of a language. */

/** In reading order. Every scheme is in exactly one. */
export const placeGroups = [
  /** Everything known fits. */
  'likely',
  /** Worth doing: for people like this one, although something or somebody still decides. */
  'worth',
  /** Only if one fact turns out so: under its question. */
  'if',
  /** What a school asks by law: a price, not a scheme that pays. */
  'price',
  'not-eligible',
  'expired',
] as const
export type PlaceGroup = (typeof placeGroups)[number]

export const placeReasons = [
  'conditions-met',
  'audience-fits',
  'audience-unknown',
  'audience-unlikely',
  'no-employer',
  'facts-decide',
  'statutory-fee',
  'does-not-hold',
  'has-ended',
  'money',
  'deadline',
] as const
export type PlaceReason = (typeof placeReasons)[number]

/** What to do: each has its own words for who somebody is. */
export const guideActs = [
  'ask-price',
  'apply',
  'ask-for-course',
  'ask-for-help',
  'ask-employer',
  'apply-as-employer',
  'say-required',
  'borrow',
  'answer',
  'talk',
] as const
export type GuideActKind = (typeof guideActs)[number]

export const mostActs = 3
/** Questions that are put to somebody at a time. */
export const mostQuestions = 5
