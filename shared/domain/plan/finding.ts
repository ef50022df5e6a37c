/**
 * Everything that a plan can be told: each code with how serious it is. `conflicts` are what does not fit in the plan
 * itself; the others say what is unknown, what changed, what must be done by when. Codes only: the words are in
 * shared/text. Pure.
 */
import type { ActByKind } from '../funding/scheme.ts'

export const severities = ['problem', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/** What contradicts itself, or cannot be done as it stands. */
export const conflictCodes = {
  order: 'problem',
  'not-after': 'problem',
  withdrawn: 'problem',
  'offering-cancelled': 'problem',
  'offering-full': 'problem',
  'funding-step-late': 'problem',
  'offering-gone': 'warning',
  'enrolment-closed': 'warning',
  overlap: 'warning',
  'over-budget': 'warning',
  'over-hours': 'warning',
  'start-passed': 'hint',
  'start-unknown': 'hint',
  'same-course': 'hint',
} as const satisfies Record<string, Severity>
export type ConflictCode = keyof typeof conflictCodes

export function isConflictCode(code: FindingCode): code is ConflictCode {
  return Object.hasOwn(conflictCodes, code)
}

export const findingCodes = {
  ...conflictCodes,
  // When
  'enrolment-soon': 'warning',
  'enrolment-deadline': 'hint',
  undated: 'hint',
  'weeks-unknown': 'hint',
  'long-gap': 'hint',
  holiday: 'hint',
  'holiday-overlap': 'hint',
  'plan-expires': 'hint',
  // How much
  'price-unknown': 'hint',
  'vat-unknown': 'hint',
  'hours-unknown': 'hint',
  'budget-with-funding': 'hint',
  // What changed since the plan was last renewed
  dearer: 'warning',
  'start-moved': 'warning',
  cheaper: 'hint',
  changed: 'hint',
  // What must be true before a step
  'entry-level': 'warning',
  'entry-read': 'hint',
  'level-unknown': 'hint',
  'level-lower': 'hint',
  'too-far': 'warning',
  // Who pays, and by when to ask
  'funding-soon': 'warning',
  'funding-missed': 'warning',
  'funding-deadline': 'hint',
  'funding-opens': 'hint',
  'ask-employer': 'hint',
  // Where it leads
  'goal-missing': 'hint',
  'goal-gone': 'hint',
  'skills-open': 'hint',
  'skills-untouched': 'warning',
} as const satisfies Record<string, Severity>
export type FindingCode = keyof typeof findingCodes

/** What a person can do about it; the page makes a button or a link of it. */
export const mendActs = [
  'edit-step',
  'edit-goals',
  'move-step',
  'remove-step',
  'other-course',
  'add-funding-step',
  'renew',
  'search',
  'funding',
  'provider',
  'desk',
] as const
export type MendAct = (typeof mendActs)[number]

/** What can be done about each; a page offers it as a button or a link. */
export const mends = {
  order: 'move-step',
  'not-after': 'move-step',
  withdrawn: 'other-course',
  'offering-cancelled': 'edit-step',
  'offering-full': 'edit-step',
  'funding-step-late': 'move-step',
  'offering-gone': 'edit-step',
  'enrolment-closed': 'provider',
  overlap: 'edit-step',
  'over-budget': 'funding',
  'over-hours': 'edit-step',
  'start-passed': 'edit-step',
  'start-unknown': 'edit-step',
  'same-course': 'remove-step',
  'enrolment-soon': 'provider',
  'enrolment-deadline': 'provider',
  undated: 'edit-step',
  'weeks-unknown': 'edit-step',
  'long-gap': 'edit-step',
  holiday: 'provider',
  'holiday-overlap': 'edit-step',
  'plan-expires': 'renew',
  'price-unknown': 'edit-step',
  'vat-unknown': 'provider',
  'hours-unknown': 'edit-step',
  'budget-with-funding': 'funding',
  dearer: 'renew',
  'start-moved': 'edit-step',
  cheaper: 'renew',
  changed: 'renew',
  'entry-level': 'desk',
  'entry-read': 'provider',
  'level-unknown': 'edit-goals',
  'level-lower': 'other-course',
  'too-far': 'other-course',
  'funding-soon': 'add-funding-step',
  'funding-missed': 'desk',
  'funding-deadline': 'add-funding-step',
  'funding-opens': 'add-funding-step',
  'ask-employer': 'funding',
  'goal-missing': 'edit-goals',
  'goal-gone': 'edit-goals',
  'skills-open': 'search',
  'skills-untouched': 'search',
} as const satisfies Record<FindingCode, MendAct>

/** `items` are numbers of steps from 0, in the order of the plan; none = the plan as a whole. `values` are what the words need. */
export type Finding = {
  code: FindingCode
  severity: Severity
  items: number[]
  act: MendAct
  values: FindingValues
}
export type FindingValues = {
  date?: string
  /** The other day: a later end, or what `date` was before. */
  until?: string
  /** Euros, hours, weeks or kilometres, as the code says. */
  amount?: number
  limit?: number
  /** Names to show (skills, schemes), or codes: levels, facts that changed. */
  names?: readonly string[]
  /** What the day is for a scheme. */
  kind?: ActByKind
  byEmployer?: boolean
  likely?: boolean
  /** The amount is the least: VAT may come on top. */
  atLeast?: boolean
}

export function finding(code: FindingCode, items: number[], values: FindingValues = {}): Finding {
  return { code, severity: findingCodes[code], items, act: mends[code], values }
}
