/** "Is something wrong?": saying what is wrong with a course, reading the answer, and answering as the operator. */
import type { ReportKind } from '../../domain/course-report.ts'
import type { WrongKind } from '../../domain/referral/wrong-field.ts'
import { counted, dayOf } from './format.ts'

// On the course page, and on the page that comes back with errors
export const heading = 'Is something wrong?'
export const intro = 'Do you see a mistake on this page? Let us know. We will ask the provider.'
export const open = 'Report what is wrong'
export const kind = 'What is wrong?'
export const kinds: Record<ReportKind, string> = {
  price: 'The price',
  start: 'A start date',
  place: 'The place',
  content: 'The description',
  gone: 'The course does not exist any more',
  link: 'The link to the provider',
  other: 'Something else',
}
export const text = 'Tell us in short'
export const textHint =
  'At most 500 characters. Write nothing about yourself: we do not ask for a name or address.'
export const send = 'Send your report'
export const errors = {
  kind: 'Choose what is wrong.',
  text: 'Write in short what is wrong.',
  long: 'Make your text shorter: at most 500 characters.',
}
export const wrong: Record<WrongKind, string> = {
  bsn: 'Take the citizen service number (BSN) out of your text. We do not need it.',
  iban: 'Take the account number out of your text. We do not need it.',
  email: 'Take the email address out of your text. You will read the answer with a link of your own.',
}
export const gone = 'We do not have this course any more.'
export const tooMany = 'You just sent many reports. Wait a minute and try again.'
export const failed = 'Sending does not work now. Your text is still there. Try again in a moment.'

// Right after sending
export const sentTitle = 'Your report was sent'
export const reference = (code: string) => `Your number is ${code}.`
export const next = [
  'Somebody of Stapwijzer looks at your report and checks it.',
  'Are you right? Then we ask the provider to change it.',
  'You can read the answer with the link or the code below.',
]
export const nextHeading = 'What happens now?'
export const keepHeading = 'Keep this link'
export const keepText = 'We do not know who you are. Only with this link can you see the answer.'
export const link = 'Your link'
export const copyLink = 'Copy the link'
export const code = 'Your code'
export const copyCode = 'Copy the code'
export const backToCourse = 'Back to the course'

// Reading the answer
export const title = 'Your report'
export const codeHeading = 'Open your report'
export const codeLabel = 'Code of your report'
export const codeHint = 'You got this code when you sent the report. You may also paste the whole link.'
export const openCode = 'Open my report'
export const needsScript = 'Your link only works with JavaScript. Otherwise fill in your code here.'
export const wrongCode = 'Fill in the whole code. Paste it as you got it.'
export const unknownCode = 'We find no report with this code. Check that it is complete.'
export const openFailed = 'Opening does not work now. Try again in a moment.'
export const facts = {
  reference: 'Number',
  course: 'Course',
  kind: 'What is wrong',
  text: 'Your text',
  sent: 'Sent on',
}
export const courseGone = 'This course is no longer there'
export const answerHeading = 'Our answer'
export const answeredOn = (instant: string) => `Of ${dayOf(instant)}.`
export const noAnswer = 'We have not answered yet. Look again later.'
export const elsewhere =
  'Do you want to report something else? Find the course and choose ‘Is something wrong?’ there.'

// The operator
export const adminTitle = 'Reports'
export const adminText = 'Visitors report here what is wrong. They read your answer with their code.'
export const views = { open: 'Without an answer', answered: 'With an answer' }
export const viewsName = 'Which reports'
export const waiting = (number: number) => `${counted(number, 'report waits', 'reports wait')} for an answer.`
export const none = {
  open: 'No reports wait for an answer.',
  answered: 'There are no reports with an answer yet.',
}
export const answer = 'Your answer'
export const answerHint = 'The visitor reads this. Write short and in plain words.'
export const sendAnswer = 'Send the answer'
export const answerErrors = {
  empty: 'Write an answer.',
  long: 'Make your answer shorter, at most 1,000 characters.',
  answered: 'A colleague has already answered this report.',
}
export const answered = 'Your answer is ready for the visitor.'
export const sentOn = (instant: string) => `Reported on ${dayOf(instant)}`
