/** The front page. */
import { counted, dayOf } from './format.ts'

export const title = 'Find your next step'
export const description =
  'Find courses for adults in the Utrecht region. See what they cost, who helps to pay and who can help you.'
export const heading = 'What step do you want to take?'
export const lead =
  'Find a course, make a plan and see who can help to pay. An adviser at the desk helps you for free.'

/** Beside the name of the site, in the picture of a link to it. */
export const previewUnder = 'Courses for adults'

/** Before questions that find something. Words that Dutch courses use too. */
export const examplesLabel = 'For example:'
export const examples = ['excel', 'python', 'marketing', 'management', 'photoshop', 'coaching'] as const

export const doorsHeading = 'Or start here'
export const doorSector = 'I know what I want to learn'
export const doorSectorText = 'Look around by field.'
export const doorOtherWork = 'I want other work'
export const doorOtherWorkText = 'See what you can become with what you can do now.'
export const doorMoney = 'Who pays?'
export const doorMoneyText = 'See which schemes help to pay for your course.'
export const doorOpen = 'I do not know yet'
export const doorOpenText = 'Tell us what you like. See what work suits you.'
export const sectorsHeading = 'Choose a field'

export const factsHeading = 'What is in it?'
export const factCourses = (total: number) => counted(total, 'course', 'courses')
export const factProviders = (total: number) => counted(total, 'provider', 'providers')
export const factChecked = (instant: string) => `checked on ${dayOf(instant)}`

export const soonHeading = 'Starting soon near Utrecht'
export const soonAnywhereHeading = 'Starting soon'
export const soonMore = 'See everything that starts soon'

export const stepsHeading = 'How it works'
export const steps = [
  { title: 'Search', text: 'Compare courses by price, start and distance.' },
  { title: 'Plan', text: 'Put your steps in a row. See how much time and money they take.' },
  { title: 'Pay less', text: 'See which schemes may help to pay.' },
  { title: 'Help', text: 'Share your plan with the desk. You choose what you share.' },
] as const
