/** What a scheme asks and what it gives, in words for each form of a rule and of an amount. Figures come in as they are shown. */
import type { AmountPer } from '../../domain/funding/scheme.ts'
import { listed } from './format.ts'

/* Rules: what must be true, without capital and full stop. */
export const all = (rules: readonly string[]): string => rules.join(', and ')
export const either = (rules: readonly string[]): string => rules.join(', or ')
export const anyLead = 'one of these things is true'
export const anyOf = (rules: readonly string[]): string => `${anyLead}: ${rules.join('; ')}`
export const or = 'or'

export const ageDay = {
  asOf: '',
  start: ' when the course begins',
  'study-year': ' on the first day of the study year',
}
export const younger = (age: number, day: string): string => `you are younger than ${age}${day}`
export const ofAge = (age: number, day: string): string => `you are ${age} or older${day}`

export const measured = (what: string, value: string): string => `${what} is ${value}`
export const lessThan = (value: string): string => `less than ${value}`
export const atMost = (value: string): string => `at most ${value}`
export const moreThan = (value: string): string => `more than ${value}`
export const atLeast = (value: string): string => `at least ${value}`
export const onOrAfter = (day: string): string => `on or after ${day}`
export const onOrBefore = (day: string): string => `on or before ${day}`
export const withinDays = (days: string): string => `within ${days} days after the application`
export const monthsAgo = (months: string): string => `at least ${months} months ago`

/** Who decides, where that is the person's own employer. */
export const yourEmployer = 'your employer'

/* Amounts: sentences. `each` is one of `per`. */
export const per: Record<AmountPer, string> = {
  course: 'per course',
  year: 'a year',
  person: 'per person',
  project: 'per plan',
}
export const upToCost = (cap: string, each: string, exVat: boolean): string =>
  `At most ${cap} ${each}, and never more than the price${exVat ? ' without VAT' : ''}.`
export const baseMinus = (minus: string, cap: string, each: string): string =>
  `What you pay yourself minus ${minus}, at most ${cap} ${each}.`
export const proRata = (max: string, each: string, full: string, unit: 'weeks' | 'hours'): string =>
  `At most ${max} ${each}, for ${full} ${unit === 'weeks' ? 'weeks' : 'hours a week'} or more. For less it is in proportion.`
export const fixed = (amount: string, each: string): string => `${amount} ${each}.`
export const upTo = (max: string, each: string): string => `At most ${max} ${each}.`
export const loan = 'A loan: at most what you pay for the course yourself. You pay this back.'
export const freeAdvice = 'Free advice.'
export const helpInKind = 'Not money but help.'
export const free = 'The course is free for you.'
export const percent = (figure: string): string => `${figure} per cent`
export const percentOf = (figure: string, what: string): string => `${figure} per cent of ${what}`
export const atMostPart = (part: string): string => `At most ${part}`
export const partsOf = (what: string, parts: string): string => `Of ${what}: ${parts}`
export const unknown = 'not known'
export const studyYear = (year: number, fees: string): string => `Study year ${year}-${year + 1}: ${fees}`
export const otherYears = 'For other years the amount is not known yet.'

export const whenTrue = 'if this is true'
export const otherwise = 'otherwise'

/** "€3,500 (if this is true: …), otherwise €7,000": the first row whose rule holds counts; a row without one is for the rest. */
export function rows(lines: readonly { rule: string | null; text: string }[]): string {
  const parts = lines.map(({ rule, text }, at) => {
    if (rule !== null) return `${text} (${whenTrue}: ${rule})`
    return at > 0 ? `${otherwise} ${text}` : text
  })
  return listed(parts, or).replaceAll(` ${or} ${otherwise} `, `, ${otherwise} `)
}
