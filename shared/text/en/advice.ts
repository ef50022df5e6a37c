/** The page to a desk: which desk, the question, what is shared, the preview. Sent and after: referral-status.ts. */
import type { ConsentField } from '../../domain/referral/consent.ts'
import { contactDays, receiptDays } from '../../domain/referral/promise.ts'
import type { WrongField } from '../../domain/referral/wrong-field.ts'
import { retention } from '../../domain/retention.ts'
import { counted, date, listed } from './format.ts'

const small = ['zero', 'one', 'two', 'three', 'four', 'five'] as const
const workingDays = (days: number) => `${small[days] ?? days} working ${days === 1 ? 'day' : 'days'}`

export const title = 'Talk to the desk'
export const description =
  'Find the Leerwerkloket near you: a free desk for learning and work. Ask your question and choose yourself what you share.'
export const heading = 'Talk to the desk'
export const lead =
  'An adviser thinks along with you about work, learning and money. That is free. You may also write in English.'
export const sentBefore = 'Did you already send a question?'
export const toStatus = 'See how it is going'

// From a question that nobody answered
export const again = (desk: string, day: string) =>
  `Below is your question to ${desk} of ${day}. Check it. Tick again what else we may send.`
export const againGone = 'Your last question is no longer here. Please write it again below.'
export const againFailed = 'We cannot get your last question now. Try again in a minute, or write it again.'

// The desk
export const deskHeading = 'Which desk helps you?'
export const deskIntro = 'Fill in your postcode. Then you see which desk is yours.'
export const postcode = 'Postcode'
export const postcodeHint = 'Four digits are enough, for example 3511.'
export const noPostcode = 'I have no fixed postcode'
export const municipality = 'Municipality'
export const municipalityHint = 'Then choose the municipality (gemeente) where you are most of the time.'
export const chooseMunicipality = 'Choose a municipality'
export const findDesk = 'Find my desk'
export function regionOf(name: string): string {
  return `Region ${name}`
}
export const national = 'For all of the Netherlands'
export const noDeskKnown = (region: string | null) =>
  region
    ? `We do not know a desk for the region ${region} yet. That is why you see the national site.`
    : 'We do not know a desk for this place yet. That is why you see the national site.'
export const whatHeading = 'What does the desk do?'
export const what = [
  'The desk listens and asks questions.',
  'You get advice about work, learning and money.',
  'You decide. You are not bound to anything.',
] as const
export const whenHeading = 'When do you get an answer?'
export const when = [
  `Within ${workingDays(receiptDays)} you hear that the desk has your question.`,
  `Within ${workingDays(contactDays)} somebody contacts you.`,
] as const
/** What that means for a question that is sent now. */
export const whenToday = (receiptBy: string, contactBy: string) =>
  `Do you ask it today? Then that is by ${date(receiptBy)} and by ${date(contactBy)}.`
export const reachHeading = 'Would you rather have contact now?'
export const call = (number: string) => `Call ${number}`
export const mailTo = (address: string) => `Send an email to ${address}`
export const visit = (place: string) => `Visit: ${place}`
export const website = (host: string) => `Look at ${host}`
export const noPhone = 'We do not have the phone number yet. The website says how to get in contact.'
export const walkIn = 'You can walk in without an appointment. First check when it is open.'
export const notDigital = 'You cannot send a question to this desk here. Please contact it yourself.'
export const otherDesk = 'Do you live and work in different regions?'
export const otherDeskIntro = 'You may also choose the desk where you work.'
export const workPostcode = 'Postcode of your work'
export const workPostcodeHint = 'Only to find the desk. We do not send it.'
export const findWorkDesk = 'Search near my work'
export const noWorkDesk = (region: string | null) =>
  region
    ? `In the region ${region} no desk gets questions from this site yet.`
    : 'No desk near your work gets questions from this site yet.'
export const chooseDesk = 'Which desk does your question go to?'
export const chooseDeskIntro =
  'Do you work in one of these regions? Then you can ask your question there. If you do not work there, call or email the desk yourself.'
/** Beside the name of a desk: why it stands there. */
export const deskWhere = {
  home: (region: string) => `Where you live: region ${region}`,
  work: (region: string) => `Where you work: region ${region}`,
  other: regionOf,
}

// Under 27 without a basic qualification (startkwalificatie): havo, vwo, mbo 2 or higher
export const youthHeading = 'Are you younger than 27?'
export const youthText =
  'Do you not have a diploma of havo, vwo or mbo 2 yet? Then the Doorstroompunt, which helps young people to a diploma, can also help you for free.'
export const youthWhere =
  'Your municipality knows where the Doorstroompunt is. Your question to the desk goes on as usual.'

// The question and who asks
export const formHeading = 'Ask your question'
export const question = 'What do you want to ask?'
export const questionHint =
  'Tell us in short what you want or look for. You may write in English. Write nothing about your health.'
export const contactHeading = 'How can the desk reach you?'
export const contactIntro = 'Fill in your email address or your phone number. You may also fill in both.'
export const name = 'Name'
export const email = 'Email address'
export const emailHint = 'Then we send you an email when there is news.'
export const phone = 'Phone number'
export const preferredTime = 'What is the best time to call or email you?'
export const language = 'Which language do you like to speak?'

// What is shared
export const shareHeading = 'What do you want to send along?'
export const alwaysHeading = 'We always send this'
export const always = [
  'Your question',
  'Your name, and your email address or phone number',
  'When and in which language you like to talk',
  'The four digits of your postcode, or your municipality',
] as const
export const moreHeading = 'Do you want to send more?'
export const moreIntro =
  'You do not have to. Tick what you want to share. In a moment you see exactly what we send.'
/** Without the plan a desk cannot propose a change of it. */
export const stepsInPlan = (steps: number) => {
  const now = steps === 0 ? 'There are no steps in it yet.' : `Now ${counted(steps, 'step', 'steps')}.`
  return `${now} Do you share your plan? Then the desk can propose steps.`
}
export const coursesInPlan = (courses: number) => `Now ${counted(courses, 'course', 'courses')}.`
export const fromBrowser = 'Your plan is only in this browser. If you tick this, we keep it too.'
export const noPlan = 'You have no plan open here. You can also ask the desk without a plan.'
export const goal = 'What is your goal?'
export const situation = 'What do you do now?'
export const education = 'What is your highest education?'
export const ageBand = 'How old are you?'
export const benefit = 'Which benefit do you get?'
export const benefitWhy =
  'This is sensitive. A benefit can say something about your health. Only share this if you really want to.'
export const fundingWhy = 'We work this out with your answers. Only the result is sent.'
export const toPreview = 'See what we send'
export const notYetSent = 'Nothing is sent yet.'

// The preview
export const previewTitle = 'Check what you send'
export const previewHeading = 'Is this right?'
export const previewLead = (desk: string) => `We send this to ${desk}. Exactly this, and nothing else.`
/** Also after a confirmation that was loaded again: nobody sends the same question twice by mistake. */
export const alreadyAsked = (reference: string, day: string) =>
  `This desk already has a question from you: ${reference}, of ${day}. If you send this one too, there are two.`
export const seeAsked = 'See how it is going'
export const whatWeSend = 'We send this'
export const notSharedHeading = 'We do not send this'
export const consentHeading = 'Your consent'
export const consentVersion = (day: string) => `This is the text of ${date(day)}.`
export const whoSees = [
  'Only people who work at the desk see your data. You can see when somebody looked.',
  `Is your question finished? Then we delete the data after ${retention['referral-content'].months} months.`,
] as const
export const morePrivacy = 'Read more about your privacy (new tab)'
export const withdrawAnyTime = 'You can take your question back on the page with its status.'
export const send = 'Yes, send my question'
export const change = 'Change something'
export const changedSince =
  'Something changed since you looked. This was not sent yet. Please check it again.'
export const sendFailed = 'It does not work now. Nothing was sent. Try again in a minute.'
export const deskFailed = 'We cannot find the desk now. Try again in a minute.'
export const tooMany = 'Please wait. Nothing was sent. Try again in a minute.'
export const planGone = 'Your plan is no longer there. Nothing was sent. Your question is still below.'
export const planReadOnly =
  'With this code you can only look at your plan. Open it with your own code. Nothing was sent.'
export const planRefused = 'Your plan no longer fits the courses of today. Look at it first at ‘My plan’.'

export const errors = {
  name: 'Fill in your name.',
  nameLine: 'Write your name on one line, with at most 200 letters.',
  reach: 'Fill in your email address or your phone number.',
  email: 'Write your email address like this: naam@voorbeeld.nl.',
  phone: 'Write your phone number like this: 06 12345678.',
  postcode: 'Fill in your postcode, for example 3511.',
  postcodeForm: 'Write your postcode with four digits, for example 3511.',
  postcodeUnknown: 'We do not know this postcode. Check it, or choose your municipality.',
  municipality: 'Choose your municipality from the list.',
  desk: 'Choose the desk that your question goes to.',
  question: 'Write your question.',
  questionLong: 'Make your question shorter: at most 2,000 characters.',
  plain: 'Take strange characters out of this text.',
  goal: 'Write your goal, or take the tick away.',
  goalLong: 'Make your goal shorter: at most 500 characters.',
  situation: 'Choose what you do now, or take the tick away.',
  education: 'Choose your highest education, or take the tick away.',
  ageBand: 'Choose how old you are, or take the tick away.',
  benefit: 'Choose your benefit, or take the tick away.',
  choice: 'Choose one of the answers.',
} as const

const wrongWhere = {
  name: 'In your name',
  phone: 'In your phone number',
  question: 'In your question',
  goal: 'In your goal',
} as const
const wrongWhat = {
  bsn: 'a citizen service number (BSN)',
  iban: 'a bank account number',
  email: 'an email address',
} as const
/** Something that a desk must not get, or that belongs in another field: kindly, and with what to do. */
export function wrongField(wrong: WrongField): string {
  const where =
    wrong.field === 'plan'
      ? wrong.step === undefined
        ? 'In your plan'
        : `In step ${wrong.step} of your plan`
      : wrongWhere[wrong.field]
  const seen = `${where} we seem to see ${wrongWhat[wrong.kind]}.`
  if (wrong.field === 'plan') return `${seen} Take it out there, or take the tick at your plan away.`
  if (wrong.kind === 'email') return `${seen} Put it at ‘${email}’ and take it out here.`
  const phoneHint = wrong.field === 'phone' ? ' Is it your phone number? Then begin with a 0.' : ''
  return `${seen} The desk does not need it. Take it out.${phoneHint}`
}

const healthWhere = { question: wrongWhere.question, goal: wrongWhere.goal, plan: 'In your plan' } as const
/** A warning, never a refusal: who reads their own words again decides. */
export const healthWarning = (where: keyof typeof healthWhere, words: readonly string[]) =>
  `${healthWhere[where]} there may be something about your health: ${listed(words.map((word) => `‘${word}’`))}.`
export const healthAdvice = 'The desk does not need to know that. You can still take it out.'

/** Short names of what can be shared, for the list of what is not sent. */
export const fieldNames: Record<ConsentField, string> = {
  contact: 'Contact',
  question: 'Your question',
  goal: 'Your goal',
  plan: 'Your plan',
  courses: 'The courses in your plan',
  situation: 'What you do now',
  education: 'Your highest education',
  'age-band': 'Your age',
  'funding-outcomes': 'Schemes that may suit you',
  benefit: 'Your benefit',
}
