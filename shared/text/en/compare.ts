/** Comparing courses side by side. */
import { counted } from './format.ts'

export const title = 'Compare courses'
export const description =
  'Put up to four courses side by side. See price, start, length, travel and what you get for it.'
export const lead = 'What differs comes first.'
export const leadOfOne = 'Add another one. Then you see how they differ.'
export const leadOfNone = 'Put up to four courses side by side. Choose them when you search, or search here.'

export const compare = 'Compare'
export const chosen = 'Stop comparing this one'
export function inTray(courses: number): string {
  return `You are comparing ${counted(courses, 'course', 'courses')}.`
}
export function trayFull(most: number): string {
  return `You can compare at most ${most}. Remove one first.`
}
export const toCompare = 'See the comparison'
export const clearTray = 'Stop comparing'

export const caption = 'The courses side by side'
export const fact = 'What'
export const remove = 'Remove'
export const price = 'Price'
export const netPrice = 'What you pay'
export const netPriceAsk = 'Work it out'
export const start = 'Start'
export const place = 'Place'
export const timePerWeek = 'Time a week'

export const sameHeading = 'What is the same for all'
export function sameSummary(facts: number): string {
  return `${sameHeading} (${counted(facts, 'point', 'points')})`
}
export const nothingDiffers = 'In what we know, they do not differ.'
export const unknownHeading = 'What we know of none of these'
export const unknownIntro = 'None of the providers told us this. Ask about it before you choose.'

export function tooMany(most: number): string {
  return `You see the first ${most}. More do not fit side by side.`
}
export const gone = 'This course is no longer there:'
export function unknown(courses: number): string {
  return courses === 1
    ? 'We do not know one course in this address.'
    : `We do not know ${counted(courses, 'course', 'courses')} in this address.`
}
export const placeUnknown = 'We do not know this place, so you see no distance.'

export const travelHeading = 'How far is it?'
export const travelFrom = 'Your postcode or place'
export const showDistance = 'Show the distance'

export const addHeading = 'Add a course'
export const addLabel = 'Search for a course to compare'
export const addSubmit = 'Search'
export const addSimilar = 'These are like what you chose.'
export const addNone = 'We found no other course with these words.'
export const add = 'Compare with this one'

export const shareHeading = 'Keep or share'
export const shareText =
  'Send this address to somebody. Whoever opens it sees these courses. It says nothing about you.'
export const shareLabel = 'Address of this comparison'
export const print = 'Print'

/** On the plan. */
export function ofPlan(courses: number): string {
  return `Compare ${counted(courses, 'course', 'courses')} of your plan`
}
export const ofStep = 'Compare these courses'
