/** The plan: its steps, what they add up to, and how to change them. */
import { counted, date, decimal, listed, moneyRange, nbsp } from './format.ts'
import { monthsText } from './lengths.ts'
import type { PriceSum } from '../nl/price-sum.ts'
import { priceSum } from './price-sum.ts'

export { stepHoursText } from './lengths.ts'

export const title = 'My plan'
export const description =
  'Put courses and steps of your own in order. See what it costs, how long it takes and what does not fit.'

export const emptyLead = 'You do not have a plan yet.'
export const emptyHow = [
  'Find a course you want to do.',
  'With that course, choose ‘Add to my plan’.',
  'Come back to this page. Put your steps in the right order.',
] as const
export const emptyHeading = 'How to begin'
export const toSearch = 'Find a course'
export const livesHere =
  'Your plan is only in this browser. To check it we send your steps to our server. We do not keep them.'
export const saveIt = 'Save your plan'
export const notStored = 'Your browser cannot keep this. Save your plan, or it will be gone later.'

export const goalsHeading = 'What are you working towards?'
export const noGoal = 'Write in your own words what you want to achieve. It helps you choose.'
export const editGoals = 'Change goal, time and money'
export const planNameDefault = 'My plan'
export const occupation = 'Which occupation would you like?'
export const occupationHint = 'For example: hairdresser or forklift driver.'
export const occupationSearch = 'Find occupation'
export const occupationChoose = 'Choose'
/** The goal of somebody who typed an occupation that we do not know. */
export function wanted(occupation: string): string {
  return `I want to become this: ${occupation}`
}
export const occupationShown = 'Occupation'
export const occupationRemove = 'Remove'
export const occupationChosen = 'The occupation is in your goal.'
export const occupationTakenAway = 'The occupation has been removed from your goal.'
export const travelShown = 'Travel'
export const postcodeShown = 'Postcode'
export function atMostKm(km: number): string {
  return `at most ${decimal(km)}${nbsp}km`
}
export const hoursShown = 'Time a week'
export const budgetShown = 'Own money'
export const levelShown = 'Highest education'
export function hours(value: number): string {
  return `${decimal(value)}${nbsp}${value === 1 ? 'hour' : 'hours'}`
}
export const done = 'Done'

export const stepsHeading = 'Your steps'
export const ownStep = 'own step'
export const adviceStep = 'talk'
export const fundingStepKind = 'apply for money'
export function stepNumber(index: number): string {
  return `Step ${index + 1}`
}
export const up = 'Up'
export const down = 'Down'
export const remove = 'Delete'
export const edit = 'Change this step'
export const start = 'Start'
export const lasts = 'How long'
export const hoursPerWeek = 'A week'
/** Of what takes days and no weeks. */
export const hoursInAll = 'Hours'
export const cost = 'Cost'
export const unknown = 'not known'
export const notChosen = 'not chosen yet'
export const anyMoment = 'whenever you like'
export function weeks(value: number): string {
  return `${decimal(value)}${nbsp}${value === 1 ? 'week' : 'weeks'}`
}
export function after(steps: readonly number[]): string {
  const numbers = listed(steps.map((index) => String(index + 1)))
  return `only after ${steps.length === 1 ? 'step' : 'steps'} ${numbers}`
}
export const whoPays = 'See who helps to pay'
export const withdrawn = 'The provider no longer offers this course.'
export const loading = 'We are getting the details of the courses.'
export const factsFailed = 'We could not get all details. Reload the page in a moment.'

export const firstAlready = 'This is already the first step.'
export const lastAlready = 'This is already the last step.'
/** Said after a change; the name of the step stands before it. */
export function movedTo(index: number): string {
  return `is now step ${index + 1}.`
}
export const removed = 'has been removed.'
export const goalNeedsSaved =
  'Without JavaScript this only works in a saved plan. Save your plan first. Then choose your goal.'
export const added = 'is in your plan.'
export const addedAll = 'The steps are in your plan.'
export const already = 'was already in your plan.'
export const alreadyAll = 'These steps were already in your plan.'
export const cleared = 'Your plan is empty.'
export const renewed = 'Your plan now uses the details of today.'
export function swapped(index: number): string {
  return `is now in place ${index + 1}.`
}
export const undo = 'Put back'
export const undone = 'It is back.'

export const chooseStartDay = 'Choose a start date'
export const chooseOtherStart = 'Choose another start'
export const chooseDay = 'Choose a day'
export const enrolAtProvider = 'Enrol with the provider'
/** All that can be done with a step besides that. */
export const more = 'More'
export const chooseStart = 'Choose a start'
export const noStartYet = 'Not chosen yet'
export function startOption(day: string, city: string | null): string {
  return city === null ? date(day) : `${date(day)}, ${city}`
}
export const otherStart = 'Or fill in a start day yourself'
export const ownValue = 'Leave this empty to use the details from the provider.'
export const afterField = 'Can this step only begin after another step?'
export const afterNone = 'No'
export const others = 'Choose another course'
export const othersLoading = 'We are looking for courses like this one.'
export const othersFailed = 'Searching does not work right now. Try again later.'
export function othersFound(count: number): string {
  return count === 0
    ? 'We found no course like this one.'
    : `${counted(count, 'course is', 'courses are')} like this one.`
}
export const chooseThis = 'Choose this one'
export const searchYourself = 'Find a course yourself'
type Why = 'cheaper' | 'sooner' | 'shorter' | 'online' | 'same-level' | 'alike'
const whyWords: Record<Why, string> = {
  cheaper: 'cheaper',
  sooner: 'starts sooner',
  shorter: 'takes less time',
  online: 'can be done online',
  'same-level': 'same level',
  alike: 'about the same subject',
}
/** Why another course is shown. */
export function whyOther(why: readonly Why[]): string {
  return `Why this one: ${listed(why.map((one) => whyWords[one]))}.`
}
export const dragHandle = 'Drag'
export const enrolUntil = 'Enrol until'
export const seats = 'Places left'
export const noSeats = 'none, this start is full'
export function enrolLeft(left: string): string {
  return `enrolment: ${left}`
}
/** A start that cannot be had, or only by asking. */
export function startTaken(option: string, why: 'full' | 'cancelled' | 'closed'): string {
  const words = { full: 'full', cancelled: 'cancelled', closed: 'enrolment has closed' }
  return `${option} (${words[why]})`
}
export const startIsFull =
  'This start is full. Ask the provider if a place will become free, or choose another start.'

export const ownOpen = 'Add a step of your own'
export const ownIntro = 'Such as a talk with your employer, an open day or a driving licence.'
export const ownKind = 'What kind of step is it?'
export const stepKinds = { own: 'Something else', advice: 'A talk', funding: 'Apply for money' } as const
export const adviceHint = 'A talk with a desk or about your career is free.'
export const adviceTitles = ['Talk with the desk', 'Career advice'] as const
export const useTitle = 'Fill in:'
export const fundingHint = 'Choose a scheme from the list, or fill in something yourself.'
export const fundingChoice = 'What do you want to apply for?'
export const fundingOwn = 'Something else'
export const fundingNone =
  'We do not know a scheme with a date for your steps now. Fill in yourself what you will apply for.'
/** A scheme with its day, as one can choose it. */
export function fundingOption(title: string, index: number, day: string | null): string {
  return `${title} (step ${index + 1}${day === null ? '' : `, ${date(day)}`})`
}
export const ownAdd = 'Add to my plan'
export const moreCourses = 'Find another course'
export const full = 'Your plan is full: it has room for 50 steps.'

export function toStep(index: number): string {
  return `Go to step ${index + 1}`
}
export const requirementsHeading = 'What you need beforehand'
export const providerSays = 'The provider writes:'

/* The sticky line with the sums. */
export const inTotal = 'In total:'
export function steps(count: number): string {
  return counted(count, 'step', 'steps')
}
/** `unknownItems`: of how many of the `items` steps it is not known. */
type Sum = { known: number; unknownItems: number }
export function months({ known, unknownItems }: Sum, items: number): string {
  if (unknownItems === items) return 'duration not known'
  return monthsText(known)
}
export function peakHours(value: number | null): string {
  return value === null ? 'hours a week not known' : `${hours(value)} in the busiest week`
}
export function price(sum: PriceSum & { unknownItems: number }, items: number): string {
  return sum.unknownItems === items ? 'price not known' : priceSum(sum)
}
export function ofWhichYou(min: string, max: string): string {
  return `you probably pay ${moneyRange(min, max)}`
}
/** What is known of some steps and not of others. */
export function partlyUnknown(what: readonly ('duration' | 'hours' | 'price')[]): string {
  const words = { duration: 'duration', hours: 'hours', price: 'price' }
  return `partly unknown: ${listed(what.map((one) => words[one]))}`
}

export const waysOut = 'What do you want to do with your plan?'
export const discuss = 'Talk about it with the desk'
export const discussText =
  'The Leerwerkloket (learning and work desk) thinks along with you for free. You choose what you send.'
export const discussSaves = 'Do you send your plan along? Then we save it too.'
export const clearAll = 'Delete everything'
export const clearText = 'This removes your plan from this browser.'
export const aboutScheme = (name: string) => `Read more about ${name}`
export const seePlan = 'See your plan'
