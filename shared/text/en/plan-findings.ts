/** What is said about a plan and its goal on the page, around the sentences of the check. */
import { counted, listed, shortened } from './format.ts'

export const warningsHeading = 'This does not fit yet'
export const allFits = 'We see nothing that does not fit.'
/** As long as nobody looked at the plan. */
export const notYet = 'Does your plan fit?'
export const checking = 'We are checking your plan.'
export const away =
  'We cannot check your plan right now. You can just go on. What you change stays. We will try again soon.'
export const severities = { problem: 'Does not fit', warning: 'Watch out', hint: 'Tip' } as const
export function moreTips(count: number, warnings: number): string {
  return warnings > 0 ? counted(count, 'more tip', 'more tips') : counted(count, 'tip', 'tips')
}
export function stepTips(count: number): string {
  return counted(count, 'tip for this step', 'tips for this step')
}
/** The words of a button, with the step that it is about. */
export function atStep(words: string, index: number): string {
  return `${words} (step ${index + 1})`
}
export const mendHours = 'Change your hours'
export const mendBudget = 'Change your own money'
export const otherDay = 'Choose another day'
export function moveBefore(from: number, to: number): string {
  return `Put step ${from + 1} before step ${to + 1}`
}
export function removeStep(index: number): string {
  return `Remove step ${index + 1}`
}
/** Title of a step in which money is asked for; the names are those of schemes. */
export function fundingStep(names: readonly string[], index: number): string {
  return names.length > 0
    ? shortened(`Apply for: ${listed(names)}`, 200)
    : `Apply for money for step ${index + 1}`
}

export const skillsHeading = 'What you have to be able to do in this occupation'
export function skillsSum(covered: number, all: number): string {
  return `Your steps teach you ${covered} of the ${counted(all, 'skill', 'skills')}.`
}
export const skillsOpen = 'Still to learn'
export const skillsCovered = 'You learn this in your plan'
export function inSteps(items: readonly number[]): string {
  return `in ${items.length === 1 ? 'step' : 'steps'} ${listed(items.map((index) => String(index + 1)))}`
}
export const coursesForSkill = 'Find courses'
export function moreSkills(count: number): string {
  return counted(count, 'more skill', 'more skills')
}
