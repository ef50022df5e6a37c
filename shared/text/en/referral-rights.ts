/** What a person can do with a question that was sent: call an appointment off, another desk, a pause, who saw it, a copy. */
import { date } from './format.ts'

// The appointment
export const appointmentHeading = 'Your appointment'
export const appointmentOn = (moment: string) => `On ${moment}.`
export const appointmentWas = (moment: string) => `Your appointment was on ${moment}.`
export const appointmentOff = (day: string) => `You cancelled this appointment on ${day}.`
export const appointmentNew = 'The desk will make a new one with you.'
export const stateOff = 'appointment cancelled'
export const meaningOff = 'You have no appointment now. Your question is still with the desk.'
export const statePast = 'appointment over'
export const meaningPast =
  'The day of your appointment is over. The desk still has to write down what happens next.'
export const nextPast = 'Did the talk not take place? Then get in touch with the desk.'
export const appointmentOther = 'Would you like another time? Ask the desk.'
export const appointmentHelp = 'Would you like another time, or do you not know where it is? Ask the desk.'
export const ways = {
  visit: 'In person',
  phone: 'By phone',
  video: 'By video call',
} as const
/** How they meet, and where or how exactly. */
export function meetsHow(way: keyof typeof ways | null, place: string | null): string | null {
  const how = [way && ways[way], place].filter((one) => one !== null)
  return how.length === 0 ? null : `${how.join(': ')}.`
}
export const toCalendar = 'Put in my calendar'
export const calendarWith = (desk: string) => `Talk with ${desk}`
export const calendarAbout = (reference: string) => `Talk about question ${reference}`
export const cancelHeading = 'Can you not come?'
export const cancelText =
  'Then cancel the appointment. Your question stays with the desk. You will get a new appointment.'
export const cancel = 'Yes, cancel my appointment'

// The promise
export const lateReceipt = (day: string) =>
  `The desk should have told you by ${date(day)} that it has your question. That has not happened yet.`
export const lateContact = (day: string) =>
  `The desk should have got in touch with you by ${date(day)}. That has not happened yet.`
export const lateNext =
  'We are reminding the desk. If you do not want to wait, get in touch with the desk yourself.'
export const reachHeading = 'How to reach the desk'
export const reachDesk = (desk: string) => `How to reach ${desk}`
/** The page for everybody, below the desk itself. */
export const reachElse = (name: string) => `Does that not work? Ask for help from ${name}`
export const takenOver = (desk: string, successor: string) => `${successor} now does the work of ${desk}.`
export const goesOn = 'Your question simply goes on there.'
export const deskGone = (desk: string) => `${desk} no longer exists.`
export const sayReference = (reference: string) => `Mention your number: ${reference}.`
export const askAgain = 'Ask your question again'
export const askNew = 'Ask a new question'

// Another desk
export const forwardHeading = (desk: string) => `You can go on with ${desk}`
export const forwardWhy = (from: string, desk: string) => `${from} thinks that ${desk} can help you better.`
export const forwardChoice =
  'Nothing has been sent there yet. You decide. If you do not want it, you do not have to do anything.'
export const forwardAlways = 'Your contact details and your question always go along.'
export const forwardMore = 'What else may go along?'
export const forwardMoreHint =
  'This is what you shared with the first desk. Tick what may also go to the new desk.'
export const forwardLook = 'See what we send'
export const forwardPreviewTitle = 'Check what you send on'
export const forwardSend = (desk: string) => `Yes, send to ${desk}`
export const forwardNo = 'Back, send nothing yet'
export const stateAgreed = 'sent on'
export const agreedNext = 'That question has its own number and its own link. Use those to follow it.'
export const forwardAgreed = (desk: string, day: string) => `You sent your question to ${desk} on ${day}.`

// Left alone for now
export const pauseHeading = 'Pause your question'
export const pauseText =
  'The desk then only sees your number and does nothing with your question. The days that were agreed do not count either.'
export const pauseAfter = 'We keep your data. You can start it again yourself.'
export const pause = 'Yes, pause my question'
export const statePaused = 'paused'
export const paused = 'Your question is paused. The desk only sees your number.'
export const pausedNext = 'May the desk work on your question again? Then press the button.'
export const lift = 'Let the desk go on'

// Who saw it
export const seenHeading = 'Who saw your question?'
export const seenText = 'We write down every time that somebody views or changes your question.'
export const seenShow = 'Show who saw my question'
export const seenNone = 'There is nothing in the list yet.'
export const seenMore = (shown: number, total: number) => `These are the latest ${shown} of ${total} lines.`

// A copy
export const copyHeading = 'Take your data with you'
export const copyText =
  'You get a file with everything we keep about this question. Also what the desk wrote down.'
export const copy = 'Download my data'
export const copyFile = (reference: string) => `question-${reference}.json`

export const done = {
  withdrawn: 'Your question has been withdrawn. The desk no longer sees your data.',
  cancelled: 'Your appointment has been cancelled. We tell the desk, and it will make a new one with you.',
  paused: 'Your question is paused now.',
  lifted: 'The desk can go on with your question.',
  written: 'Your message has been sent. We let the desk know.',
} as const

export const refused = {
  withdraw: 'This question was already finished. You can no longer withdraw it.',
  cancel: 'This appointment is no longer there. See below how things are now.',
  pause: 'The desk has nothing left of this question. You do not have to pause it.',
  forward: 'You can no longer send it on. See below how things are now.',
} as const
export const failed = 'This does not work right now. Nothing has changed. Try again in a minute.'
