/** What is said about a plan and its goal on the page, around the sentences of the check. */
import { counted, listed, shortened } from './format.ts'

export const warningsHeading = 'Dit past nog niet'
export const allFits = 'We zien niets wat niet past.'
/** As long as nobody looked at the plan. */
export const notYet = 'Past je plan?'
export const checking = 'We kijken je plan na.'
export const away =
  'We kunnen je plan nu niet nakijken. Je kunt gewoon verder. Wat je verandert, blijft staan. We proberen het zo weer.'
export const severities = { problem: 'Past niet', warning: 'Let op', hint: 'Tip' } as const
export function moreTips(count: number, warnings: number): string {
  return `${warnings > 0 ? 'Nog ' : ''}${counted(count, 'tip', 'tips')}`
}
export function stepTips(count: number): string {
  return counted(count, 'tip bij deze stap', 'tips bij deze stap')
}
/** The words of a button, with the step that it is about. */
export function atStep(words: string, index: number): string {
  return `${words} (stap ${index + 1})`
}
export const mendHours = 'Pas je uren aan'
export const mendBudget = 'Pas je eigen geld aan'
export const otherDay = 'Kies een andere dag'
export function moveBefore(from: number, to: number): string {
  return `Zet stap ${from + 1} voor stap ${to + 1}`
}
export function removeStep(index: number): string {
  return `Haal stap ${index + 1} weg`
}
/** Title of a step in which money is asked for; the names are those of schemes. */
export function fundingStep(names: readonly string[], index: number): string {
  return names.length > 0
    ? shortened(`Aanvragen: ${listed(names)}`, 200)
    : `Geld aanvragen voor stap ${index + 1}`
}

export const skillsHeading = 'Wat je moet kunnen voor dit beroep'
export function skillsSum(covered: number, all: number): string {
  return `Je stappen leren je ${covered} van de ${counted(all, 'vaardigheid', 'vaardigheden')}.`
}
export const skillsOpen = 'Nog te leren'
export const skillsCovered = 'Leer je in je plan'
export function inSteps(items: readonly number[]): string {
  return `in stap ${listed(items.map((index) => String(index + 1)))}`
}
export const coursesForSkill = 'Zoek opleidingen'
export function moreSkills(count: number): string {
  return `Nog ${counted(count, 'vaardigheid', 'vaardigheden')}`
}
