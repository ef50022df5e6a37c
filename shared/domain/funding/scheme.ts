/** The vocabulary of funding schemes and of advice about them: closed code lists; words are looked up in `shared/text/funding`. */

export const schemeKinds = ['grant', 'loan', 'mixed', 'tax', 'set-off', 'price', 'service', 'fund'] as const
export type SchemeKind = (typeof schemeKinds)[number]

/** What help in kind is: somebody buys the course, a benefit goes on, lessons cost nothing, or advice. */
export const helps = ['buys-course', 'keeps-benefit', 'free-lessons', 'advice'] as const
export type Help = (typeof helps)[number]

/** Who asks for it, in the order in which advice lists them. */
export const applicants = ['person', 'employer', 'provider', 'other'] as const

/** How the money is shared out. */
export const allocations = [
  'right',
  'pro-rata',
  'first-come',
  'budget-limited',
  'lottery',
  'ranked',
  'discretion',
  'fund',
] as const
export type Allocation = (typeof allocations)[number]

/** How sure we are of a rule: read in a published source, written from memory, or not confirmed. */
export const evidences = ['verified', 'from-memory', 'unverified'] as const

/** In the order in which advice lists them. */
export const outcomes = ['likely', 'possible', 'not-eligible', 'expired'] as const
export type Outcome = (typeof outcomes)[number]

export const schemeStates = ['live', 'closed', 'ended', 'not-yet'] as const
export type SchemeState = (typeof schemeStates)[number]

export const actByKinds = ['window-closes', 'window-opens', 'window-expected', 'before-start'] as const
export type ActByKind = (typeof actByKinds)[number]

export const amountBases = ['incl-vat', 'ex-vat', 'none'] as const
export const amountPers = ['course', 'year', 'person', 'project'] as const
export const amountKinds = ['grant', 'loan', 'tax', 'fee', 'in-kind'] as const
export const amountCovers = ['course', 'fee', 'project', 'supervision', 'advice'] as const
export type AmountBasis = (typeof amountBases)[number]
export type AmountPer = (typeof amountPers)[number]
export type AmountKind = (typeof amountKinds)[number]
export type AmountCover = (typeof amountCovers)[number]
