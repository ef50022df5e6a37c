/** What a person sent to a desk, right after sending and later: the words of everything in it, and how it stands. */
import type { ReferralState } from '../../domain/referral/moves.ts'
import { retention } from '../../domain/retention.ts'
import { date } from './format.ts'

/** What a person shared goes this long after its end. */
const keptMonths = retention['referral-content'].months

// Right after sending
export const sentTitle = 'Your question has been sent'
export const reference = (code: string) => `Your number is ${code}. Mention it when you call.`
export const nextHeading = 'What happens now?'
/** `byMail`: the person gave an address, so news reaches them. */
export const next = (
  desk: string,
  promise: { receiptBy: string; contactBy: string } | null,
  byMail: boolean,
) => [
  ...(promise
    ? [
        `${desk} will tell you by ${date(promise.receiptBy)} that it has your question.`,
        `Somebody will get in touch with you by ${date(promise.contactBy)}.`,
      ]
    : []),
  byMail
    ? 'When there is news, you get a mail. You read the answer itself on the status page.'
    : 'You read the answer on the status page. Look there now and then, because we cannot mail you.',
]
export const keepHeading = 'Keep this link'
export const keepText =
  'With this secret link you see the answer of the desk. We show it only once. Share it with nobody.'
export const link = 'Your secret link'
export const copyLink = 'Copy the link'
export const code = 'Your code'
export const codeText = 'With this code you can see the status without the link.'
export const copyCode = 'Copy the code'
export const keptHere = 'In this browser you find the status without the link too.'
export const toStatus = 'See the status'
export const planMade = 'A question belongs to a plan. So we made an empty plan for you.'
export const planSaved =
  'We have now saved your plan too. Would you like to open it on another device? Then make a new link with your plan.'
export const toPlan = 'Go to your plan'
export const changedMind = 'Changed your mind?'
export const withdrawHow =
  'Withdraw your question on the status page. Then the desk no longer sees your data.'

// What was sent, in words
export const contact = 'How the desk reaches you'
export const contactFacts = {
  name: 'Name',
  email: 'Email address',
  phone: 'Phone number',
  time: 'Best time',
  language: 'Language',
  postcode: 'Postcode',
  municipality: 'Municipality',
} as const
export const question = 'Your question'
export const goal = 'Your goal'
export const aboutYou = 'About you'
export const sharedFacts = {
  situation: 'Work situation',
  education: 'Highest education',
  age: 'Age',
  benefit: 'Benefit',
} as const
export const funding = 'Schemes that may fit'
export const noFunding = 'We found no schemes that fit now.'
export const plan = 'Your plan'
export const planFacts = {
  title: 'Name of the plan',
  occupation: 'Occupation',
  reason: 'Why you want this',
  hours: 'Time a week',
  budget: 'Money you have',
  postcode: 'Postcode in your plan',
  level: 'Education you have now',
} as const
export const occupationChosen = 'the occupation you chose in your plan'
/** Of one course or step, where they are folded. */
export function factsFolded(facts: number): string {
  return `See what is with it (${facts})`
}
/** The ids of courses travel along: that is what they are for. */
export const linked = 'The desk can open the page of each course.'
export const emptyPlan = 'There are no steps in it yet.'
export const step = (number: number) => `Step ${number}`
export const untitled = 'Course that is no longer there'
export const stepFacts = {
  kind: 'Kind of step',
  start: 'Start',
  length: 'Duration',
  hours: 'Time a week',
  cost: 'Cost',
  after: 'Only after',
} as const
export const chosenStart = 'You chose a start of this course.'
export const stepKinds: Partial<Record<string, string>> = {
  advice: 'a talk with the desk',
  funding: 'arrange money',
}
export const weeks = (value: string, one: boolean) => `${value} ${one ? 'week' : 'weeks'}`
export const courses = 'The courses in your plan'
export const noCourses = 'There are no courses in your plan.'
export const courseFacts = {
  provider: 'Provider',
  providerType: 'Kind of provider',
  level: 'Level',
  award: 'What you get',
  form: 'Form of study',
  delivery: 'Where you learn',
  duration: 'Duration',
  hours: 'Time a week',
  price: 'Price',
  start: 'First start',
  place: 'Place',
  checked: 'Checked on',
} as const

// The status
export const title = 'Status of your question'
export const heading = 'How is your question going?'
export const none = 'There is no question to a desk in this browser.'
export const askNow = 'Ask a desk a question'
export const openHeading = 'Open your question with your code'
export const openText = 'You got the code after you pressed ‘send’. You may also paste the whole link.'
export const codeLabel = 'Code or link'
export const open = 'Open my question'
export const needsScript =
  'Your secret link only works with JavaScript. Without JavaScript, fill in the code below.'
export const wrongCode = 'Fill in the whole code. Paste it as you got it.'
export const unknownCode =
  'We find no question with this code. Check that the code is complete. Is it the code of your plan? Then open your plan first.'
export const openFailed = 'This does not work right now. Try again in a minute.'
export const tooMany = 'Those were many attempts. Wait a minute and then try again.'
export const readOnly = 'With this code you can only view the plan. Open the plan with your own code.'
export const referralHeading = (code: string) => `Question ${code}`
export const at = (desk: string) => `With ${desk}`
export const now = 'Now:'
/** What each state means for the person. */
export const meaning = (state: ReferralState, receiptBy: string, contactBy: string): string => {
  switch (state) {
    case 'submitted':
      return `The desk will tell you by ${date(receiptBy)} that it has your question.`
    case 'received':
      return `The desk has your question. Somebody will get in touch with you by ${date(contactBy)}.`
    case 'planned':
      return 'You have an appointment with the desk.'
    case 'intake-held':
      return 'You have had your first talk. The desk is now working on your question.'
    case 'in-guidance':
      return 'An adviser is helping you step by step.'
    case 'advised':
      return 'The desk has given its advice.'
    case 'unreachable':
      return 'The desk could not reach you. Please get in touch with the desk yourself.'
    case 'closed':
      return 'The desk has finished your question.'
    case 'returned':
      return 'The desk cannot take up this question. Below you read why.'
    case 'forwarded':
      return 'Your question fits another desk better. Ask your question there again. You choose what you share.'
    case 'withdrawn':
      return 'You have withdrawn your question. The desk no longer sees your data.'
    case 'lapsed':
      return 'The desk did not answer in time. We are sorry. Your question stops at this desk.'
    case 'purged':
      return `Your question is finished and its data has been deleted. We do that after ${keptMonths} months.`
  }
}
/** What somebody does next; nothing where the page itself shows a way on. */
export const nextStep: Partial<Record<ReferralState, string>> = {
  submitted: 'You do not have to do anything now.',
  received: 'You do not have to do anything now. Watch your phone and your mail in the coming days.',
  'intake-held': 'The desk will tell you what happens next.',
  'in-guidance': 'Would you like to ask or tell something? Get in touch with the desk.',
  advised: 'Is something not clear, or does it not suit you? Ask the desk.',
  unreachable: 'Is your number or address no longer right? Withdraw your question and ask it again.',
  returned:
    'Perhaps another desk fits better, such as one for your work. Ask your question there. Your text is already filled in.',
  lapsed: 'Get in touch yourself, or ask your question again. Your text is already filled in then.',
  closed: 'Is there anything else? You can always ask a new question.',
}
export const endedWith = (outcome: string) => `How it ended: ${outcome}.`
export const historyHeading = 'What happened'
export const happensAt = (moment: string) => `Appointment: ${moment}`
export const reason = 'Reason'
export const note = 'Message from the desk'
export const sentHeading = 'This is what you sent'
export const consentGiven = (day: string) => `You gave your consent on ${day}.`
export const withdrawHeading = 'Withdraw your question'
export const withdrawText =
  'Then the desk no longer sees your data. Your text is gone here too, and you cannot undo that. Do you still want to use it? Then copy it first. You can always ask a new question.'
export const withdraw = 'Yes, withdraw my question'
