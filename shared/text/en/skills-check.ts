/** What can I become: from an occupation, or from what one can do, to occupations and courses. */
import { count, counted, shortened } from './format.ts'

export const title = 'What can I become?'
export function titleFrom(label: string): string {
  return `What comes after ${shortened(label, 44)}?`
}
export const description =
  'See which work suits you, what you can already do and what you can still learn. Start with your occupation or with what you enjoy.'
export function descriptionFrom(label: string): string {
  return `You are ${shortened(label, 60)} and want something else? See which occupations are close and which courses help.`
}
export const heading = 'What can I become?'
export const lead = 'Choose how you start. You see which work suits you and what you can learn for it.'
export const nothingStored =
  'We keep nothing of what you fill in here. When you leave this page, your answers are gone.'

export const fromHeading = 'I want other work'
export const fromIntro = 'Tell us what you do now, or did last.'
export const fromLabel = 'What is your occupation?'
export const fromHint = 'For example: logistics worker or hairdresser.'
export const fromSubmit = 'Show what is possible'

export const openHeading = 'I do not know yet'
export const openIntro =
  'Tell us what you enjoy and what is possible for you. You see work that suits you and a first step.'
export const openSubmit = 'Find work that suits me'

export const checkHeading = 'What can you already do?'
export const checkIntroOwn = 'Remove what you cannot do. Add what you can do.'
export const checkIntroOpen =
  'Tick what you can already do. Also if you learned it at home or as a volunteer.'
export const skillsLegend = 'You can do this'
export const moreLegend = 'Perhaps you can do this too'
export function showMore(more: number): string {
  return counted(more, 'more skill', 'more skills')
}
export const addLabel = 'Something else you can do'
export const addHint = 'Type a few words, such as: help customers.'
export const addSubmit = 'Find skill'
export const foundLegend = 'You looked for this too'
export function added(words: string, hits: number): string {
  return `${counted(hits, 'skill', 'skills')} found for ‘${words}’. Tick what you can do.`
}
export function nothingAdded(words: string): string {
  return `We found no skill for ‘${words}’. Try another word.`
}
export const aboutHeading = 'About you'
export const postcode = 'Postcode'
export const postcodeHint = 'Then you see first what is nearby.'
export const hours = 'How many hours a week can you study?'
export const hoursUnit = 'hours'
export const submit = 'Show what suits me'
export const submitAgain = 'Change and look again'
export const errors = {
  postcode: 'Fill in your postcode, such as 3511.',
  hours: 'Fill in a number of hours, such as 8.',
} as const
export const failed = 'That did not work right now. Try again in a moment.'

export function headingFrom(label: string): string {
  return `What can you become after ${label}?`
}
export const resultHeading = 'This suits you'
export const occupationsHeading = 'Occupations that suit you'
export const transitionsIntro =
  'These occupations are close to your work. At the top are those for which you can already do most.'
export const aboutOccupation = 'More about your own occupation'
export const otherOccupation = 'Start with another occupation'
export const occupationsOpen =
  'This is possible with what you can already do. You also see what you still need.'
export const noOccupations = 'We found no occupations that suit you yet. Tick more.'
export const coursesHeading = 'Courses that suit you'
export const basis = {
  target: 'These courses bring you closer to your goal.',
  'near-target': 'These courses belong to work that is like your goal.',
  current: 'These courses suit what you do now.',
  skills: 'These courses suit what you can do.',
  broad: 'We do not know much about you yet. This is a choice from all fields.',
} as const
export const noCourses = 'We found no course that suits you. Fill in less.'
export const towards = 'For the occupation'
export function haveOf(have: number, all: number): string {
  return `You have ${count(have)} of the ${counted(all, 'skill', 'skills')}.`
}
export const forExample = 'Such as:'
export const checkAgain = 'Change what you can do'
export const refine = 'Make it more personal'
export const refineText = 'Tick what you can already do. Then we look for courses that suit it.'
export const search = 'Find a course yourself'
export const startOver = 'Start again'
