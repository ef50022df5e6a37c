/** The operator's pages about mail. */
import type { MailFailure } from '../../domain/mail-failure.ts'
import type { MailView } from '../nl/admin-mail.ts'

export const mailsTitle = 'Mail'
export const mailsText =
  'All mail that Stapwijzer sends. You do not see exactly for whom. We write down that you looked.'
/** In the demonstration, where mail waits for good as long as no mail server is set up. */
export const mailsDemo =
  'This is the demonstration. Without a mail server the mail waits here. Choose a subject to read the text.'
export const mailViews = {
  all: 'Everything',
  failing: 'Does not work',
  waiting: 'Waits',
  sent: 'Sent',
} as const
export const mailFilters = 'Which mail do you want to see?'
export const mailStates = { waiting: 'waits', failing: 'does not work', sent: 'sent' } as const
export const noMails: Record<MailView, string> = {
  all: 'There is no mail.',
  failing: 'All mail goes out well.',
  waiting: 'No mail is waiting.',
  sent: 'No mail was sent in the last 30 days.',
}
export const mailsCaption = 'Mail, what does not work at the top'
export const mailColumns = {
  what: 'Subject',
  to: 'To',
  state: 'State',
  attempts: 'Attempts',
  when: 'When',
} as const
export const contentGone = 'gone after sending'
export const mailKinds: Record<string, string> = {
  'alert-confirmation': 'Request to confirm mails',
  'alert-digest': 'News about what somebody follows',
  'alert-renewal': 'Mails that stop soon',
  'desk-new': 'New question for a desk',
  'desk-withdrawn': 'Question taken back',
  'desk-appointment-cancelled': 'Appointment cancelled',
  'desk-restricted': 'Question that must rest',
  'desk-restriction-lifted': 'Question that can go on',
  'desk-receipt-due': 'Reminder to a desk',
  'desk-receipt-late': 'Desk is late with confirming',
  'desk-contact-late': 'Desk is late with contact',
  'desk-lapsed': 'Lapsed question, to the desk',
  'person-lapsed': 'Lapsed question, to a person',
  'person-news': 'News for a person',
  'person-proposal': 'Proposal for a plan',
  'desk-proposal-decided': 'Answer to a proposal',
  'person-message': 'Message of a desk, to a person',
  'desk-message': 'Message of a person, to a desk',
  'person-appointment-soon': 'Reminder of an appointment, to a person',
  'desk-appointment-soon': 'Reminder of an appointment, to a desk',
  'source-alert': 'Report about a source',
}
export const otherMail = 'Message'
export const mailFailures: Record<MailFailure, string> = {
  connection: 'We got no connection to the mail server.',
  'time-out': 'The mail server was too slow.',
  'sign-in': 'The mail server does not let us in.',
  recipient: 'The mail server does not know this address.',
  message: 'The mail server does not take this message.',
  other: 'The mail server gave an error.',
}
export function nextAttempt(moment: string): string {
  return `Next attempt: ${moment}`
}
export const readMail = 'Read the text'
export const mailTextTitle = 'Text of a message'
export const mailTextNote =
  'You only see this in the demonstration. In real use nobody reads along. Secret links are not shown here either.'
export const backToMails = 'All mail'
