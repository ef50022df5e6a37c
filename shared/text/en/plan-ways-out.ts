/** Taking a plan along: as a PDF, in a calendar, as a file, on paper, to an employer; and back from a file. */
import { nbsp } from './format.ts'

export const heading = 'Take your plan with you'
export const pdf = 'Save as PDF'
export const pdfHint = 'To mail or to print.'
export const agenda = 'Put in my calendar'
export const agendaHint = 'Your starts and deadlines, with a reminder.'
export const file = 'Save as a file'
export const fileHint = 'With it you open your plan again later, on another device too.'
export const print = 'Print your plan'
export const employer = 'For my employer'
export const employerHint = 'One page with the course and the cost. It says nothing about you.'
/** Name of the file that a plan is kept in. */
export const fileName = 'my-plan.json'

export const openHeading = 'Open a file'
export const openText = 'Have you saved your plan as a file before? Open it here.'
export const openReplaces = 'It replaces what is here now. You can put that back.'
export const openField = 'Your plan file'
export const openHint = `The name ends in .json. It is at most 256${nbsp}kB.`
export const open = 'Open the file'
export const opening = 'We are opening your file.'
export const opened = 'The plan from your file is here now.'
export const unknownCourse = 'A course that we no longer know'

export const errors = {
  none: 'Choose a file first.',
  tooBig: `Choose a smaller file: at most 256${nbsp}kB.`,
  notAPlan: 'Choose a file that you saved here. There is no plan in this file.',
  refused: 'We cannot open this plan. Choose a file that has not been changed.',
  tooMany: 'There were too many requests from your connection. Wait a minute and try again.',
  failed: 'We could not open it right now. Your plan has not changed. Try again in a moment.',
} as const

/** What did not work, said on the page of the plan. */
export const failed = {
  pdf: 'We could not make the PDF right now. Your plan has not changed. Try again in a moment.',
  agenda: 'We could not make the calendar right now. Your plan has not changed. Try again in a moment.',
  bestand: 'We could not make the file right now. Your plan has not changed. Try again in a moment.',
  plan: 'This did not work, because something in your plan is not right yet. Please check your steps.',
  druk: errors.tooMany,
} as const
