/** Figures for the admin of a desk, and the log of who saw a question, as the desk reads it. */
import { counted, date, decimal } from './format.ts'

export const heading = 'Figures of the desk'
export const notYours = 'These figures are for the administrator of the desk.'
export function period(from: string, until: string): string {
  return `From ${date(from)} to ${date(until)}`
}
export const choosePeriod = 'Choose another period'
export const from = 'From'
export const until = 'Up to and including'
export const dayHint = 'For example 1-9-2026 for 1 September.'
export const show = 'Show the figures'
export const errors = {
  day: 'Write the day like this: 1-9-2026 for 1 September.',
  order: 'Choose a last day that comes after the first day.',
} as const

export const nowHeading = 'Open now'
export function openNow(total: number, overdue: number): string {
  if (total === 0) return 'There are no open questions.'
  const late = overdue === 0 ? 'Nothing is late.' : `${overdue} of them ${overdue === 1 ? 'is' : 'are'} late.`
  return `${counted(total, 'open question', 'open questions')}. ${late}`
}
export const workCaption = 'Open questions per colleague'
export const who = 'Who'
export const nobody = 'nobody yet'
export const open = 'Open'
export const late = 'Late'
export const statesCaption = 'Open questions per state'
export const state = 'State'
export const number = 'Number'

export const promiseHeading = 'What was promised and done'
export function sent(total: number): string {
  return `In this period ${counted(total, 'question', 'questions')} came in.`
}
export const promiseCaption = 'In time, and how long it took'
export const what = 'What'
export const inTime = 'In time'
export const halfWithin = 'Half of them within'
export const steps = {
  receipt: 'Receipt confirmed',
  contact: 'First contact',
  closing: 'Question closed',
} as const
export const promised = { receipt: 'within 2 working days', contact: 'within 5 working days' } as const
export function kept(done: number, due: number): string {
  return due === 0 ? 'not known yet' : `${done} of ${due} (${Math.round((100 * done) / due)}%)`
}
export function median(days: number | null): string {
  if (days === null) return 'not known yet'
  return `${decimal(days)} ${days === 1 ? 'working day' : 'working days'}`
}
export const noPromise = 'no promise'

export const endHeading = 'How did it end?'
export const endCaption = 'Questions that are finished'
export const outcomeCaption = 'What closed questions brought'
export const outcome = 'Outcome'
export const noOutcome = 'not filled in'
export const none = 'Nothing was finished in this period yet.'

export const exportHeading = 'All questions as a file'
export const exportText =
  'For a system of the desk itself. The file holds names and questions. Keep it safe and delete it in time.'
export const exportCsv = 'Download as a table (CSV)'
export const exportLines = 'Download for a system (one question a line)'

/* Who saw it. */
export function accessTitle(reference: string): string {
  return `Who saw question ${reference}?`
}
export const accessText =
  'The person sees this list too, with ‘staff member 1’ instead of names. That you look now is also put in it.'
export const accessCaption = 'The last time at the top'
export const when = 'When'
export const person = 'The person'
export function times(count: number): string {
  return counted(count, 'time', 'times')
}
export function onlyLast(total: number): string {
  return `These are the last 500 of ${total} lines.`
}
export const backToQuestion = 'Back to the question'
