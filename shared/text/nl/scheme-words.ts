/** What a scheme asks and what it gives, in words for each form of a rule and of an amount. Figures come in as they are shown. */
import type { AmountPer } from '../../domain/funding/scheme.ts'
import { listed } from './format.ts'

/* Rules: what must be true, without capital and full stop. */
export const all = (rules: readonly string[]): string => rules.join(', en ')
export const either = (rules: readonly string[]): string => rules.join(', of ')
export const anyLead = 'een van deze dingen klopt'
export const anyOf = (rules: readonly string[]): string => `${anyLead}: ${rules.join('; ')}`
export const or = 'of'

export const ageDay = {
  asOf: '',
  start: ' als de opleiding begint',
  'study-year': ' op de eerste dag van het studiejaar',
}
export const younger = (age: number, day: string): string => `je bent jonger dan ${age}${day}`
export const ofAge = (age: number, day: string): string => `je bent ${age} jaar of ouder${day}`

export const measured = (what: string, value: string): string => `${what} is ${value}`
export const lessThan = (value: string): string => `minder dan ${value}`
export const atMost = (value: string): string => `hoogstens ${value}`
export const moreThan = (value: string): string => `meer dan ${value}`
export const atLeast = (value: string): string => `minstens ${value}`
export const onOrAfter = (day: string): string => `op of na ${day}`
export const onOrBefore = (day: string): string => `op of voor ${day}`
export const withinDays = (days: string): string => `binnen ${days} dagen na de aanvraag`
export const monthsAgo = (months: string): string => `minstens ${months} maanden geleden`

/** Who decides, where that is the person's own employer. */
export const yourEmployer = 'je werkgever'

/* Amounts: sentences. `each` is one of `per`. */
export const per: Record<AmountPer, string> = {
  course: 'per opleiding',
  year: 'per jaar',
  person: 'per persoon',
  project: 'per plan',
}
export const upToCost = (cap: string, each: string, exVat: boolean): string =>
  `Hoogstens ${cap} ${each}, en nooit meer dan de prijs${exVat ? ' zonder btw' : ''}.`
export const baseMinus = (minus: string, cap: string, each: string): string =>
  `Wat je zelf betaalt min ${minus}, hoogstens ${cap} ${each}.`
export const proRata = (max: string, each: string, full: string, unit: 'weeks' | 'hours'): string =>
  `Hoogstens ${max} ${each}, bij ${full} ${unit === 'weeks' ? 'weken' : 'uur per week'} of meer. Bij minder is het naar verhouding.`
export const fixed = (amount: string, each: string): string => `${amount} ${each}.`
export const upTo = (max: string, each: string): string => `Hoogstens ${max} ${each}.`
export const loan = 'Een lening: hoogstens wat je zelf voor de opleiding betaalt. Je betaalt dit terug.'
export const freeAdvice = 'Gratis advies.'
export const helpInKind = 'Geen geld maar hulp.'
export const free = 'De opleiding is gratis voor jou.'
export const percent = (figure: string): string => `${figure} procent`
export const percentOf = (figure: string, what: string): string => `${figure} procent van ${what}`
export const atMostPart = (part: string): string => `Hoogstens ${part}`
export const partsOf = (what: string, parts: string): string => `Van ${what}: ${parts}`
export const unknown = 'onbekend'
export const studyYear = (year: number, fees: string): string => `Studiejaar ${year}-${year + 1}: ${fees}`
export const otherYears = 'Voor andere jaren is het bedrag nog niet bekend.'

export const whenTrue = 'als dit klopt'
export const otherwise = 'anders'

/** "€ 3.500 (als dit klopt: …), anders € 7.000": the first row whose rule holds counts; a row without one is for the rest. */
export function rows(lines: readonly { rule: string | null; text: string }[]): string {
  const parts = lines.map(({ rule, text }, at) => {
    if (rule !== null) return `${text} (${whenTrue}: ${rule})`
    return at > 0 ? `${otherwise} ${text}` : text
  })
  return listed(parts, or).replaceAll(` ${or} ${otherwise} `, `, ${otherwise} `)
}
