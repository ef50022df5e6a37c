/** The desk's own pages: queue, one referral, moves. */
import type { ReferralState } from '../../domain/referral/moves.ts'
import type { View } from '../nl/desk.ts'
import { counted, momentOf, weekday } from './format.ts'
import { monthsText } from './lengths.ts'

export type { Part, View } from '../nl/desk.ts'

export const heading = 'Desk'
export const signInTitle = 'Sign in for desks'
export const signInText = 'This page is for people who work at a desk.'
export const signIn = 'Sign in'
export const signOut = 'Sign out'
export const signedOut = 'You have been signed out.'
export const signedOutPlan = 'The plan that was still open is no longer on this screen.'
export const planOpen = 'A plan is open.'
export const planOpenText = 'Do you sign out? Then the plan goes from this screen. Hand it over first.'
export function signedInAs(name: string | null): string {
  return name ? `You are signed in as ${name}.` : 'You are signed in.'
}
export const noDeskButAdmin =
  'You are signed in, but you do not belong to a desk. Your work is on the pages of the administration.'
export const noDesk = 'You are signed in, but you do not belong to a desk. Ask your administrator for help.'
export const forbiddenTitle = 'Only for desks'
export const toDesk = 'To the desk'

export const queueTitle = 'Questions of people'
export const filters = 'Which questions do you want to see?'
export const views = {
  open: 'Open questions',
  new: 'New',
  overdue: 'Late',
  mine: 'Mine',
  free: 'Of nobody',
  done: 'Finished',
} as const

export function queueCount(total: number): string {
  return total === 0 ? 'No questions' : counted(total, 'question', 'questions')
}
export const empty: Record<View, string> = {
  open: 'Nobody is waiting. As soon as somebody sends a question, it is here.',
  new: 'There are no new questions.',
  overdue: 'Nothing is late. Well done.',
  mine: 'You have not taken any questions now.',
  free: 'Somebody has taken every open question.',
  done: 'No questions have been finished yet.',
}
export const seeOpen = 'See all open questions'
export const pastLastPage = 'This list does not go that far any more.'
export const toFirstPage = 'To the start of the list'
export const emptyFiltered = 'We find no questions this way.'
export const withoutFilters = 'Take the filters away'

/* The parts of the desk. */
export const parts = 'Parts of the desk'
export const part = { queue: 'Questions', together: 'Begin together', figures: 'Figures' } as const

/* Finding, choosing and sorting. */
export const searchLabel = 'Search by name, word or number'
export const searchHint = 'For example Jansen, bookkeeping or 7F3A91C2.'
export const searchButton = 'Search'
export function found(total: number, words: string): string {
  return `${total === 0 ? 'No questions' : counted(total, 'question', 'questions')} found for ‘${words}’`
}
export const foundNothing = 'Search with fewer words, or with a part of the name.'
export const endSearch = 'Back to the list'
export const whoFilter = 'Who does the question?'
export const everybody = 'everybody'
export const deskFilter = 'Which desk?'
export const allDesks = 'all my desks'
export const sortLabel = 'What is at the top?'
export const sorts = {
  waiting: 'who has waited longest',
  newest: 'the newest question',
  changed: 'what changed last',
  appointment: 'the first appointment',
} as const
export const applyFilters = 'Show the questions'
export const moreFilters = 'Filters and order'
export const restricted = 'Rests at the request of the person'
export const takenBackItem = 'Taken back'

export const caption = 'Questions, the longest waiting at the top'
export const columns = { who: 'From', question: 'Question', state: 'State', waiting: 'Waits' } as const
export const takenBack = 'Taken back by the person'
export const takenBackText = 'What the person shared is gone. You do not have to do anything any more.'
export function sentOn(day: string): string {
  return `Sent on ${day}`
}
/** In one line with the day of sending, so it says what it is about. */
export function prefers(time: string): string {
  return `best time: ${time}`
}
export function speaks(language: string): string {
  return `speaks ${language}`
}
export function changedOn(day: string): string {
  return `Changed on ${day}`
}
export const restsItem = 'You do not have to do anything now.'
export function waiting(days: number | null): string {
  if (days === null) return 'no longer'
  return days === 0 ? 'since today' : counted(days, 'working day', 'working days')
}
export const late = {
  receipt: 'late: receipt not confirmed yet',
  contact: 'late: no contact yet',
} as const
/** Which promise comes first, and until when; `today` and `day` are plain dates. */
export function due(what: keyof typeof late, day: string, today: string): string {
  return `${owed[what]}: ${day === today ? 'today' : `by ${weekday(day)}`}`
}
const owed = { receipt: 'Confirm receipt', contact: 'Contact' } as const
export const appointmentOff = 'The appointment was cancelled. Make a new one.'
export const messageWaits = 'New message'
export const appointmentWas = 'The appointment has passed. Report how it went.'
export function promise(receiptBy: string, contactBy: string): string {
  return `Promised: confirm receipt by ${weekday(receiptBy)}. Contact by ${weekday(contactBy)}.`
}
/** What is sent to the person is new to the desk. */
export const stateAtDesk: Partial<Record<ReferralState, string>> = { submitted: 'new' }
export const isMine = 'mine'
export const isTaken = 'of a colleague'
export const isFree = 'of nobody'
export function isOf(name: string): string {
  return `of ${name}`
}

export function referralTitle(reference: string): string {
  return `Question ${reference}`
}
export const back = 'All questions'
export const toParts = 'Go to'
export const toMove = 'what you do now'
export const toNotes = 'notes'
export const toPlan = 'the plan'
export const toAccess = 'who saw this'
export const question = 'The question'
export const contact = 'Contact'
export const contactFacts = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  time: 'Best time',
  language: 'Language',
  place: 'Postcode',
  municipality: 'Municipality',
} as const
export const shared = 'Also shared'
export const nothingShared = 'The person shared nothing else. Ask for it if you need it.'
export const sharedFacts = {
  goal: 'Goal',
  situation: 'Work',
  education: 'Highest education',
  age: 'Age',
  benefit: 'Benefit',
} as const
export const fundingOutcomes = 'Schemes that may suit'
export const courses = 'Courses'
export const plan = 'The plan'
export const noPlan = 'The person sent no plan.'
export const copyFrom = 'This is a copy of the day of sending. The sums are of today.'
/** What the person put into the plan as a whole. */
export const planGoals = {
  occupation: 'Wants to become',
  reason: 'Why',
  hours: 'Time a week',
  budget: 'Budget',
  level: 'Education now',
} as const
export function step(number: number): string {
  return `Step ${number}`
}
export const ownStep = 'own step'
export const totals = 'In total'
export const sums = {
  price: 'Price',
  net: 'Of that the person pays, we estimate',
  hours: 'Hours of study',
  peak: 'Busiest week',
  months: 'How long',
  hoursOf: (hours: string) => `${hours} ${hours === '1' ? 'hour' : 'hours'}`,
  monthsOf: monthsText,
} as const
export function unknownIn(items: number): string {
  return `not known for ${counted(items, 'step', 'steps')}`
}
export function startsOn(day: string): string {
  return `starts ${day}`
}
export const warnings = 'Please note'
export function moreWarnings(total: number): string {
  return counted(total, 'more point', 'more points')
}
export function deadlines(total: number): string {
  return `Ask for money in time (${total})`
}
export const noWarnings = 'We see no problems in this plan.'
export const history = 'What happened'
export function happensAt(moment: string): string {
  return `Appointment: ${moment}`
}
export const noteToPerson = 'Message to the person'
export const reason = 'Reason'

export const moveHeading = 'What do you do now?'
export const noMoves = 'This question is finished. You cannot change anything any more.'
export const moves: Partial<Record<ReferralState, string>> = {
  received: 'Confirm that you have the question',
  planned: 'Plan an appointment',
  'intake-held': 'The first talk has taken place',
  'in-guidance': 'Start guidance',
  advised: 'Advice given',
  unreachable: 'I cannot reach the person',
  returned: 'Send back with a reason',
  forwarded: 'Fits another desk better',
  closed: 'Close the question',
}
/** What a choice is called where the question stands now. */
export function moveName(to: ReferralState, from?: ReferralState): string | undefined {
  return to === 'received' && from === 'planned' ? backFromPlanned : moves[to]
}
const backFromPlanned = 'There will be no appointment: put the question back'
/** With a choice that ends the work at this desk. */
export const endsHere = 'After that the question is finished here. You cannot undo this.'
export const closesHere = 'After that the question is finished here. You can undo this for a day.'
export function reopenText(until: string): string {
  return `Closed by mistake? You can undo this until ${momentOf(until)}. The person gets a message about it.`
}
export const reopen = 'Undo the closing'
export const chooseMove = 'Choose what you will do'
export const noteLabel = 'Message to the person'
export const noteHint = 'The person reads this on the status page. Write nothing about health.'
/** Above what is sent: by name, so that nobody takes it for a note of the desk. */
export function personReads(name: string | null): string {
  return `${name ?? 'The person'} reads this`
}
export const reasonLabel = 'Reason'
export const reasonHint = 'The person reads the reason.'
export const dayLabel = 'Day of the appointment'
export const timeLabel = 'Time'
export const wayLegend = 'How will you speak?'
export const ways = {
  visit: 'at a place',
  phone: 'on the phone',
  video: 'with video, on the internet',
} as const
export const placeLabel = 'Where, or at which number?'
export const placeHint = 'For example an address with a room, who calls whom, or the link of the talk.'
export const save = 'Save and show to the person'

export const errors = {
  search: 'Fill in a name, a word or a number.',
  searchLong: 'Make this shorter: at most 200 characters.',
  to: 'Choose what you will do.',
  reason: 'Write down why. The person must know this.',
  day: 'Fill in the day of the appointment.',
  dayForm: 'Write the day like this: 1-12-2026 for 1 December.',
  time: 'Fill in the time of the appointment.',
  timeForm: 'Write the time like this: 14:00.',
  way: 'Choose how you will speak.',
  place: 'Write down where the talk is.',
  placeLong: 'Make this shorter: at most 200 characters on one line.',
  note: 'Make the message shorter: at most 2,000 characters.',
  tooLong: 'Make the reason shorter: at most 500 characters.',
  changed: 'A colleague was before you. Look below at how it stands now and choose again.',
  gone: 'This step is not possible any more. Look below at how it stands now.',
} as const
