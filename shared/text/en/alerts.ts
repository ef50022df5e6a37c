/** "Keep me informed": asking for mails without an account, confirming, changing and stopping them. */
import type { AlertKind, Pace, Span } from '../../domain/alerts/alert.ts'
import { counted, date } from './format.ts'
import { title as subjectTitle } from './alert-mail.ts'

// The link on a page, and the text beside it
export const heading = 'Keep me informed'
export const offers: Record<AlertKind, string> = {
  search: 'We mail you when there is a new course that fits this.',
  course: 'We mail you about a new start, another price or another place.',
  scheme: 'We mail you when you can apply for this scheme.',
  occupation: 'We mail you when there is a new course for this occupation.',
}
export const offerNothing = 'We mail you when there is a course that fits this.'
export const offerNoCourse = 'There is no course for this occupation now. We mail you when there is one.'
export const open = 'Keep me informed'

// The form
export const intro = 'You need no account. You can stop at any time.'
export const about = 'You follow'
export const toSubject = 'See it on the site'
export function subject(kind: AlertKind, name: string | null, filters: number): string {
  return subjectTitle(kind, name, filters)
}
export const email = 'Your email address'
export const emailHint = 'Such as name@example.nl. We use it for these mails only.'
export const pace = 'How often do you want a mail?'
export const paceHint = 'Is there nothing new? Then you get no mail.'
export const paces: Record<Pace, string> = {
  weekly: 'At most once a week, on Monday',
  daily: 'At most once a day',
}
export const span = 'How long do you want mails?'
export const spanHint = 'After that we erase your email address. You get a mail two weeks before.'
export const spans: Record<Span, string> = { 3: '3 months', 6: '6 months', 12: '1 year' }
export const send = 'Ask for mails'
export const privacy = 'Read what we keep'
export const errors = {
  email: 'Fill in an email address, such as name@example.nl.',
  pace: 'Choose how often you want a mail.',
  span: 'Choose how long you want mails.',
  gone: 'This is no longer on the site. You cannot follow it.',
  question: 'We cannot follow this search. Search again.',
  many: 'You just asked for many mails. Wait a minute and try again.',
  failed: 'This does not work right now. Try again later.',
}
export const nothingTitle = 'Choose what you want to follow'
export const nothingText = 'Find a course, an occupation or a scheme. Choose ‘Keep me informed’ there.'
export const nothingLink = 'Find a course'

// Right after sending
export const askedTitle = 'Look in your mail'
export const askedText = [
  'We send you a mail with a link. Open that link and press the button. Only then do we send you mails.',
  'Do this within 7 days. Otherwise we erase your email address.',
  'No mail? Look in your junk mail. Do you follow this already? Then we send nothing.',
]

// The page of the link that confirms
export const confirmTitle = 'Confirm what you asked for'
export const confirmIntro = 'Press the button. Then we send you mails.'
export const confirmButton = 'Yes, send me mails'
export const confirmNot =
  'Did you not ask for this? Then do nothing. After 7 days we erase your email address.'
export const confirmedTitle = 'You get mails from us'
export const confirmedText = 'What you asked for is confirmed.'
export const alreadyTitle = 'This was confirmed before'
export const manageButton = 'See and change your mails'
export const keepLink = 'The link to this page is below every mail as well. The link is secret.'

// The page to manage
export const manageTitle = 'Your mails'
export const manageIntro =
  'Your email address is not on this page. Whoever has the link can change your mails.'
export function until(day: string): string {
  return `You get mails until ${date(day)}. After that we erase your email address and what you follow.`
}
export const listHeading = 'What you follow'
export const noneLeft = 'You follow nothing any more.'
export const stopOne = 'Stop this one'
export function stopOneOf(what: string): string {
  return `Stop ${what}`
}
export const changeHeading = 'Change your mails'
export const spanSame = 'Leave the date as it is'
export const newSpan = 'Until when do you want mails?'
export const newSpanHint = 'We count from today.'
export const save = 'Save'
export const saved = 'Your choice is saved.'
export const stopped = 'You no longer follow that.'
export const stopHeading = 'Stop all mails'
export const stopText = 'We erase your email address and everything you follow at once.'
export const stopAll = 'Stop everything and erase my email address'

// The page of the link to stop, and after it
export const stopTitle = 'Do you want to stop all mails?'
export const stoppedTitle = 'You get no more mails'
export const stoppedText = 'Your email address and everything you followed are erased.'
export const again = 'Back to the front page'

// A link that opens nothing
export const unknownTitle = 'This link does not work (any more)'
export const unknownText = [
  'Perhaps the link is not complete. Paste the whole link from your mail.',
  'Or you stopped already. Or you did not confirm within 7 days. Then your email address is erased already.',
]
export const failedTitle = 'This does not work right now'
export const failedText = 'Try again later.'

export function following(number: number): string {
  return `You follow ${counted(number, 'subject', 'subjects')}.`
}
