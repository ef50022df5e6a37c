/** A direction for who does not know yet: the questions, and work with why, why not and a first step. */
import type {
  DirectionObjectionFacts,
  DirectionReasonFacts,
  DutchLevel,
  Interest,
  PayRange,
} from '../../domain/matching/direction.ts'
import { counted, decimal, listed } from './format.ts'

export const title = 'What work suits me?'
export const heading = 'What work suits me?'
export const description =
  'Do you not know yet what you want? Tell us what you do and what you like. You see work that suits you and how to begin.'
export const lead = 'Tell us what you do and what you like. You see work that suits you, with a first step.'
export const nothingStored =
  'We keep nothing of what you fill in here. You do not have to fill in everything. We do not ask about your health.'

export const nowHeading = 'What do you do now?'
export const occupation = 'Your work, now or your last job'
export const occupationHint =
  'For example: hairdresser or warehouse worker. Have you not worked yet? Leave this empty.'
export const occupationChoose = 'Which work do you mean?'
export const occupationNone = 'None of these'
export function occupationUnknown(words: string): string {
  return `We do not know ‘${words}’ as work. Try another word, a Dutch word, or leave it empty.`
}

export const likeHeading = 'What do you like?'
export const likeLegend = 'What do you like to do?'
export function likeHint(most: number): string {
  return `Choose one to ${most}.`
}
export function tooMany(most: number): string {
  return `Choose at most ${most}.`
}
export const likeNeeded = 'Choose what you like to do, or fill in your work.'

export const interests: Record<Interest, string> = {
  care: 'Taking care of people',
  children: 'Working with children or young people',
  guiding: 'Helping people along or teaching them',
  building: 'Building and odd jobs',
  making: 'Making and repairing things',
  driving: 'Driving and being on the road',
  goods: 'Sorting, loading and sending goods',
  green: 'Working outdoors, with plants or animals',
  cleaning: 'Making things clean and tidy',
  cooking: 'Cooking, baking and receiving guests',
  computers: 'Working with computers and the internet',
  'finding-out': 'Finding out how something works',
  creating: 'Designing, writing or making images',
  body: 'Sports, movement and looks',
  selling: 'Helping customers and selling',
  leading: 'Leading people',
  organising: 'Arranging and planning',
  office: 'Working with figures, rules and papers',
  safety: 'Keeping things safe',
}

export const limitsHeading = 'What is possible for you?'
export const level = 'What is your highest diploma?'
export const levelUnknown = 'I do not know or would rather not say'
export const levelNone = 'No diploma'
export const postcode = 'Postcode'
export const postcodeHint = 'Then you see what you can learn nearby.'
export const distance = 'How far do you want to travel?'
export function distanceChoice(km: number): string {
  return `Up to ${km} kilometres`
}
export const hours = 'How many hours a week can you learn?'
export const hoursUnit = 'hours'
export const mustEarn = 'Do you have to keep earning while you learn?'
export const yes = 'Yes'
export const no = 'No'
export const income = 'What do you have to earn with your work?'
export const incomeHint = 'Before tax, per month, if you work the whole week. This is approximate.'
export const incomeAny = 'Does not matter'
export const incomes: Record<PayRange, string> = {
  low: 'Around the minimum wage is enough',
  middle: 'From about €3,000',
  high: 'From about €4,000',
}
export const dutch = 'How good is your Dutch?'
export const dutchAny = 'I would rather not say'
export const dutchLevels: Record<DutchLevel, string> = {
  basic: 'A little',
  fair: 'Fair: I can work in it',
  fluent: 'Good: I speak and write it easily',
}
export const skillsLegend = 'You can probably do this. Remove what is not right.'
export function untranslated(left: number): string {
  return `${counted(left, 'skill has', 'skills have')} no name in this language yet. We leave those out here.`
}
export const submit = 'Show what suits me'
export const submitAgain = 'Look again'
export const errors = {
  postcode: 'Fill in your postcode, for example 3511.',
  hours: 'Fill in a number of hours, for example 8.',
} as const
export const failed = 'That did not work now. Try again in a moment.'

export const resultHeading = 'This work suits you'
export const resultTitle = 'This work suits you'
export function resultLead(total: number): string {
  return `You see ${counted(total, 'occupation', 'occupations')}. What fits best is at the top. You choose.`
}
export const none = 'We have not found work that suits you yet. Choose something else that you like to do.'
export const askDesk = 'Ask the desk to think along. That is free.'
export const askDeskAbout = 'Discuss it with the desk'
export const firstStep = 'First step'
export const noFirstStep = 'We do not know a course for this yet.'
export const look = 'Find courses'
export const about = 'More about this work'
export const against = 'Please note:'
export const goal = 'Make this my goal'
export const goalSet = 'is now the goal of your plan.'
export const goalFailed = 'Your goal could not be saved. Open your plan and choose it there.'
export const again = 'Change your answers'
export function overlapText(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 0) return 'This work asks other things than what you do now.'
  return `You can already do about ${percent}% of what this work asks.`
}

/** Why it is shown. */
export function reasonText({
  code,
  interests: liked = [],
  skills = [],
  count = 0,
  of = 0,
}: DirectionReasonFacts): string {
  switch (code) {
    case 'likes':
      return `Fits with what you like: ${listed(liked.map((one) => lower(interests[one])))}.`
    case 'most-skills':
      return `You can probably do most of it already${named(skills)}: ${count} of the ${of} skills.`
    case 'some-skills':
      return `You can probably do a part of it already${named(skills)}: ${count} of the ${of} skills.`
    case 'learn-while-working':
      return 'You can learn this while you work.'
    case 'can-enter':
      return 'With your diploma you can usually begin.'
    case 'courses-near':
      return `Near you or online there ${thereAre(count)} for this work.`
    case 'courses':
      return `There ${thereAre(count)} for this work.`
    case 'common-work':
      return 'Many people in the Netherlands do this work.'
    case 'same-field':
      return 'This work belongs to the same group as what you do now.'
  }
}

/** What speaks most against it. */
export function objectionText({
  code,
  skills = [],
  count = 0,
  hours: weekly = 0,
}: DirectionObjectionFacts): string {
  switch (code) {
    case 'dutch-needed':
      return 'You usually need better Dutch for this.'
    case 'cannot-enter':
      return 'For the course you usually need a higher diploma. Ask whether you can begin.'
    case 'pays-less':
      return 'This work often pays less than you need.'
    case 'big-step-up':
      return 'This work usually asks much more education. Expect it to take a few years.'
    case 'no-course-near':
      return 'We know no course for the whole occupation near you or online.'
    case 'no-course':
      return 'We know no course for the whole occupation yet.'
    case 'not-while-working':
      return 'The course is in the daytime. That is difficult next to your work.'
    case 'too-many-hours':
      return `The course takes about ${decimal(weekly)} ${weekly === 1 ? 'hour' : 'hours'} a week. That is more than you have.`
    case 'step-down':
      return 'This work asks less education. Often you then earn less too.'
    case 'step-up':
      return 'This work is usually one step harder than what you have now.'
    case 'gap-remains':
      if (skills.length === 0) return `You still lack ${counted(count, 'skill', 'skills')}.`
      return `You still lack ${counted(count, 'skill', 'skills')}, such as ${quoted(skills)}.`
    case 'price-unknown':
      return 'The price of the first step is not known. Ask the provider.'
    case 'look-first':
      return 'First spend a day at such work. Then you know whether it suits you.'
  }
}

const quoted = (labels: readonly string[]) => listed(labels.map((label) => `‘${label}’`))
const named = (skills: readonly string[]) => (skills.length > 0 ? `, such as ${quoted(skills)}` : '')
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const thereAre = (count: number) =>
  count === 1 ? 'is 1 course' : `are ${counted(count, 'course', 'courses')}`
