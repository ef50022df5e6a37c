/** The pages of the region's side: cases of missing education, for the policy officer and the sector bodies. */
import type { CasePartner, SignalKind } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/case-moves.ts'
import { counted, date } from './format.ts'

export const title = 'Cases'
export const text =
  'A case is a signal that the region acts on. You follow each step here, from the signal to the start of a course.'
export const toCases = 'All cases'
export const none = 'There are no cases yet.'
export const noneText = 'Open a case from a signal, or make an empty one below.'
export function total(number: number): string {
  return counted(number, 'case', 'cases')
}
export function overdueCount(number: number): string {
  return counted(number, 'case is overdue', 'cases are overdue')
}
export const invented = 'Invented example'
export const inventedText = 'This case is invented. It belongs to the demonstration.'
export const forbiddenTitle = 'No access'
export const forbiddenText = 'This page is for the policy officer of the region and for sector bodies.'
export const toDesk = 'To the desk'

export const states: Record<CaseState, string> = {
  new: 'New',
  'with-partner': 'With a partner',
  researched: 'Researched in the field',
  'business-case': 'Business case',
  'efficiency-test': 'Efficiency test',
  accredited: 'Accredited',
  'starts-on': 'Starts',
  'not-needed': 'Not needed',
  'solved-otherwise': 'Solved otherwise',
}
export const kinds: Record<SignalKind, string> = {
  'no-offer': 'No courses found',
  'dead-end': 'Courses, but none that fits',
  'no-route': 'No course for this change of work',
  'desk-says': 'Told by a desk',
  'employer-says': 'Told by the field',
}
export const partnerKinds: Record<CasePartner['kind'], string> = {
  school: 'School',
  'sector-body': 'Sector body',
  employer: 'Employer',
  other: 'Other',
}

export const overdue = 'Overdue'
export const noDate = 'No date agreed'
export function next(day: string, what: string | null): string {
  return what === null ? `Next date: ${date(day)}` : `${date(day)}: ${what}`
}
export const noOwner = 'Nobody’s yet'
export function ownedBy(name: string): string {
  return `Owned by ${name}`
}
export const mine = 'Yours'
export const someone = 'somebody'
export function found(number: number): string {
  return counted(number, 'course for this exists now', 'courses for this exist now')
}

export const openHeading = 'Open a case'
export const openText = 'Fill in a title, or choose a field. With a field we keep the figures of today.'
export const caseTitle = 'Title'
export const field = 'Field'
export const region = 'Labour-market region'
export const kind = 'Kind of signal'
export const noChoice = 'Not chosen'
export const open = 'Open the case'

export const about = 'About this case'
export const topic = 'Topic'
export const period = 'Period'
export const bodies = 'Sector body'
export const state = 'State'
export const owner = 'Owner'
export const opened = 'Opened on'
export const startsOn = 'First day of the course'
export const partners = 'Partners'

export const figuresHeading = 'Figures of the day it was opened'
export function takenOn(day: string): string {
  return `These figures are of ${date(day)}. They do not change any more.`
}
export const tooFew = 'fewer than 10'
export const countName = 'Counted this often'
export const inRegion = 'Courses like this in the region'
export const outside = 'Courses like this outside the region'
export const nearest = 'Nearest, as the crow flies from the middle of the region'

export const moveHeading = 'Next step'
export const moveTo = 'Where does the case go?'
export const reason = 'Why?'
export const move = 'Take this step'
export const ended = 'This case is finished.'
export const undo = 'Take back the last step'
export function undoUntil(moment: string): string {
  return `You can do this until ${moment}. The step stays in the history.`
}

export const arrangeHeading = 'Who, with whom and when'
export const ownerChoices = { 'as-it-is': 'Leave as it is', me: 'Me', nobody: 'Nobody' } as const
export const partnersHint =
  'One partner on a line. Begin with School, Sector body, Employer or Other and a colon.'
export const nextOn = 'Next date'
export const nextWhat = 'What has to happen then?'
export const remindTo = 'Email address for the reminder'
export const remindHint = 'On the next date this address gets one mail.'
export const arrange = 'Save'

export const notesHeading = 'Notes'
export const note = 'Note'
export const noteOpen = 'This note may go into the dossier'
export const noteIsOpen = 'may go into the dossier'
export const noteIsClosed = 'only for those who see the case'
export const addNote = 'Save the note'
export const noNotes = 'There are no notes yet.'

export const historyHeading = 'History'
export const noHistory = 'The case has not moved yet.'
export function moved(from: CaseState, to: CaseState): string {
  return `From ‘${states[from]}’ to ‘${states[to]}’`
}
export const undone = 'taken back'

export const coursesHeading = 'There is a course for this now'
export const coursesText =
  'These courses came into the catalogue after the case was opened. See whether they fit.'

export const saved = 'Saved.'
export const errors = {
  notPossible: (possible: readonly CaseState[]) =>
    possible.length === 0
      ? 'This case is finished. No step is possible any more.'
      : `This step is not possible now. Possible: ${possible.map((one) => states[one]).join(', ')}.`,
  changed: 'Somebody else has just changed this case. See what it says now and try again.',
  undo: 'The last step was more than a day ago.',
  title: 'Fill in a title or choose a field',
  to: 'Choose a step',
  reason: 'Fill in why you take this step',
  startsOn: 'Fill in the first day of the course',
  note: 'Fill in a note',
  arrange: 'Check the date, the partners and the email address',
} as const
