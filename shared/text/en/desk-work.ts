/** The work on one question at a desk: who does it, notes of the desk, attempts, appointments, colleagues who look too. */
import type { ReferralOutcome } from '../../domain/referral/outcome.ts'
import { counted, listed, momentOf } from './format.ts'

/* Who does it. */
export function doneBy(name: string | null): string {
  return name ? `${name} does this question.` : 'A colleague does this question.'
}
export const doneByMe = 'You do this question.'
export const doneByNobody = 'Nobody does this question yet.'
export const takeUp = 'I take this question'
export const layBack = 'Put the question back'
export const handOver = 'Give the question to a colleague'
export const colleague = 'Colleague'
export const chooseColleague = 'Choose a colleague'
export const nameless = 'colleague without a name'
export const handOverButton = 'Give to this colleague'

/* Two at once. */
export function alsoHere(names: readonly string[]): string {
  const who = names.length === 0 ? 'A colleague' : listed(names)
  return `${who} ${names.length > 1 ? 'have' : 'has'} this question open now too. Agree who does what.`
}
export const changedMeanwhile =
  'A colleague has just changed something. Your text stays. First look at what is new.'

/* A session that ended while somebody was typing. */
export const endedTitle = 'You have been signed out'
export const endedText = 'Nothing was saved. What you typed is below. This is how you keep it:'
export const endedSteps = [
  'Sign in. That opens a new tab, so this page stays.',
  'Come back to this tab and choose ‘Save now’.',
] as const
export function endedChoice(move: string): string {
  return `You chose: ${move}.`
}
export const endedSignIn = 'Sign in (new tab)'
export const endedSave = 'Save now'
export const endedAlert = 'You have been signed out. Your text stays here. Sign in before you save.'

/* For the desk alone. */
export const notesHeading = 'For the desk'
export const notesText =
  'The person does not see this on the status page, but does when they ask for all their data. So write politely and short.'
export const noteLabel = 'Note'
export const noteHint = 'Only what is needed to help. No health, no citizen service number (BSN).'
export const addNote = 'Save the note'
export const noNotes = 'There are no notes yet.'
export const noteBy = (name: string | null, at: string) => `${name ?? nameless} · ${momentOf(at)}`
export const removeNote = 'Remove'
export const removeSure = 'Yes, remove this'
/** Beside the button: there is no way back. */
export const removeText = 'The text does not come back.'
export function removeNoteOf(at: string): string {
  return `the note of ${momentOf(at)}`
}
export const attemptsHeading = 'Did you try to reach the person?'
export const attemptsText = 'Try three times, on different days. After that, report that it does not work.'
export function attemptsMade(attempts: number): string {
  return attempts === 0 ? 'Not tried yet.' : `Tried ${counted(attempts, 'time', 'times')}.`
}
export const channelLegend = 'How did you try?'
export const channels = { phone: 'phone', email: 'email', other: 'other' } as const
export function attemptBy(channel: keyof typeof channels | null, name: string | null, at: string): string {
  const how = channel === null || channel === 'other' ? 'Attempt' : `Attempt by ${channels[channel]}`
  return `${how} · ${noteBy(name, at)}`
}
export const attemptLabel = 'How did it go?'
export const addAttempt = 'Write down the attempt'
export const triesFirst = 'Try three times first. Fewer attempts are written down now. You may still go on.'

/* Appointment. */
export const appointmentHeading = 'The appointment'
export const appointmentCancelled = 'The person has cancelled this appointment. Make a new one.'
export const appointmentPast = 'This appointment has passed. Report how it went.'
export const appointmentRemarks = {
  weekend: 'This day is in the weekend. Is that right?',
  holiday: 'This day is a public holiday. Is that right?',
} as const
export const otherAppointment = 'Make another appointment'
export const toCalendar = 'Put in my calendar'
export const heldLater = 'Has the talk taken place? You can report that from the moment of the appointment.'
export const saveAppointment = 'Make the new appointment'

/* Left alone at the person's own wish, taken back, sent on. */
export const restrictedName = 'Rests'
export const restrictedText =
  'The person asked to leave this question alone. You do not see the content now. You do not have to do anything.'
export function forwardedTo(desk: string): string {
  return `Proposal: ${desk}. The person decides whether the question goes there.`
}
export function forwardAgreed(desk: string): string {
  return `The person sent the question to ${desk}.`
}
export const outcomeWas = 'How it ended'

/* Part of a move. */
export const outcomeLabel = 'How did it end?'
export const outcomeHint = 'With this the desk counts what help brings, without names.'
export const outcomes: Record<ReferralOutcome, string> = {
  'course-started': 'started a course',
  'course-chosen': 'chose a course',
  'plan-made': 'made a plan',
  'evc-started': 'started recognition of experience (EVC)',
  'work-found': 'found work',
  'to-other-help': 'went to other help',
  'question-answered': 'question answered',
  'no-contact': 'could not be reached',
  'stopped-by-person': 'stopped by the person',
}
export const forwardLabel = 'Which desk fits better?'
export const forwardHint = 'Nothing goes by itself. The person gives permission again.'
export const chooseDesk = 'Choose a desk'

export const done = {
  stap: 'Saved. The person sees it on the status page.',
  notitie: 'The note was saved. Only the desk sees it here.',
  poging: 'The attempt was added.',
  wis: 'The note is gone.',
  toewijzen: 'Saved who does this question.',
  afspraak: 'The new appointment is made. The person sees it on the status page.',
  bericht: 'Your message was sent. The person reads it on the status page.',
  heropen: 'The question is open again. The person hears this too.',
} as const

export const errors = {
  noteText: 'Write a note first.',
  noteLong: 'Make the note shorter: at most 2,000 characters.',
  attemptLong: 'Make this shorter: at most 500 characters.',
  channel: 'Choose how you tried.',
  outcome: 'Choose how it ended.',
  forwardTo: 'Choose which desk fits better.',
  forwardGone: 'This desk does not take questions. Choose another desk.',
  assignee: 'Choose a colleague.',
  assigneeGone: 'This colleague does not belong to this desk. Choose another colleague.',
  past: 'Choose a day and time in the future.',
  message: 'Choose an example text first.',
  reopen: 'You cannot undo this any more. You can until a day after closing.',
  refused: 'This is not possible now. Look below at how it stands and try again.',
} as const
