/** The page of an occupation, and how far one occupation is from another. */
import { count, counted, shortened } from './format.ts'

export const crumb = 'What can I become?'
export function title(label: string): string {
  return `Occupation: ${label}`
}
export function description(label: string): string {
  return `${shortened(label, 60)}: what you need to be able to do, which courses belong to it and how you get there from your own work.`
}
export const noDescription = 'We do not have a description of this occupation yet.'
export const otherNames = 'Other names'
export function moreNames(more: number): string {
  return counted(more, 'more name', 'more names')
}
export const retired = 'This occupation is no longer in the list that we use. So the data may be old.'
export const retiredSearch = 'Find an occupation that is like it'

export const fromHeading = 'From my occupation'
export const fromIntro = 'Fill in what you do now. Then you see what you can do already and what you lack.'
export const fromLabel = 'What is your occupation now?'
export const fromHint = 'For example: driver or shop assistant. A Dutch word may work better.'
export const fromSubmit = 'Compare'
export const fromOther = 'Choose another occupation'
export function chooseHeading(words: string): string {
  return `Which occupation do you mean by ‘${words}’?`
}
/* Words that name a branch of work, such as `I work in construction`. */
export function branchText(branch: string, jobs: number): string {
  return `Do you work in this branch: ${branch}?${jobs > 0 ? ' Then choose your occupation below.' : ''}`
}
export function branchCourses(branch: string): string {
  return `Or find all courses: ${branch}`
}
export function notFound(words: string): string {
  return `We found no occupation for ‘${words}’. Try another word for your work, or a Dutch word.`
}
export function alsoCalled(name: string): string {
  return `also: ${name}`
}
export const sameOccupation = 'This is the same occupation. Choose another occupation to compare.'
export const noGapData = 'We do not know yet what you need to be able to do for this occupation.'

export function gapHeading(from: string, to: string): string {
  return `From ${from} to ${to}`
}
/** What the picture shows, in words. `whole`: there are courses that lead to the occupation itself. */
export function gapText(have: number, learn: number, open: number, whole: boolean): string {
  const all = have + learn + open
  return [
    `You can probably already do ${count(have)} of the ${counted(all, 'skill', 'skills')}.`,
    ...(learn > 0 ? [`You can learn ${count(learn)} with a separate course.`] : []),
    ...(open > 0
      ? [`For ${count(open)} we have not found a separate course yet.`, ...(whole ? [wholeCourse] : [])]
      : []),
  ].join(' ')
}
const wholeCourse = 'A course for the whole occupation usually teaches you the rest.'
export const haveHeading = 'What you can probably do already'
export const gapHeadingShort = 'What you still lack'
export const closesHeading = 'These courses help'
export const haveShort = 'you can do'
export const learnShort = 'you can learn'
export const openShort = 'no separate course yet'
export const noHave = 'We see no skills that you have already.'
export const noGap = 'You lack nothing of what belongs to this occupation.'
export const noCloses =
  'We have not found a course for what you lack yet. The desk is happy to think along with you.'
/** Between the number of courses and the skill, for who hears a link without what stands around it. */
export const forSkill = 'for'
export const teachesLabel = 'Here you learn:'
export const leadsTo = 'Trains for this occupation.'
export const stepsHeading = 'An order that can work'
export const stepsIntro = 'With this you learn most of what you lack. The lowest level comes first.'
/** Two at least: one step has its own button. */
export function putSteps(steps: number): string {
  return `Put these ${count(steps)} steps in my plan`
}
export const askDesk = 'Ask the desk'

export const skillsHeading = 'What you need to be able to do'
export const essential = 'This belongs to it'
export const optional = 'This is useful sometimes'
export const noSkills = 'We do not know yet which skills belong to this occupation.'
export function moreSkills(more: number): string {
  return counted(more, 'more skill', 'more skills')
}
export const englishSkills = 'Some skills only have an English name.'

export const coursesHeading = 'Courses for this occupation'
export function coursesCount(total: number): string {
  return `We found ${counted(total, 'course that leads to this occupation', 'courses that lead to this occupation')}.`
}
export const noCourses = 'We have not found a course that leads to this occupation yet.'
export function allCourses(total: number): string {
  return `See all ${counted(total, 'course', 'courses')}`
}
export const searchWords = 'Search for the name of this occupation'

export const transitionsHeading = 'What is possible after this?'
export const transitionsIntro =
  'These occupations are close. At the top is the one for which you can already do the most with this occupation.'
export const noTransitions = 'We have not found occupations that are close to this one yet.'
export const allTransitions = 'See more occupations'
export const failed = 'We could not get this now. Try again later.'
export const against = 'Please note:'
