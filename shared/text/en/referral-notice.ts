/** Mails to a desk about what a person did with their referral. No personal content: only the reference and a link. */
import type { DeskNotice } from '../nl/referral-notice.ts'
import { letter, type Mail } from './letter.ts'

const notices: Record<DeskNotice, { subject: string; sentences: readonly string[] }> = {
  'desk-appointment-cancelled': {
    subject: 'Appointment cancelled',
    sentences: [
      'The appointment is off: the person has cancelled it.',
      'Sign in and make a new appointment together.',
    ],
  },
  'desk-message': {
    subject: 'New message with a referral',
    sentences: ['The person wrote you a message.', 'Sign in to read and answer it.'],
  },
  'desk-appointment-soon': {
    subject: 'An appointment soon',
    sentences: ['You have an appointment today or tomorrow.', 'Sign in to see at what time and how.'],
  },
  'desk-restricted': {
    subject: 'Referral paused',
    sentences: [
      'The person does not want you to use their data now.',
      'Do not get in touch. We will tell you when you can go on.',
    ],
  },
  'desk-restriction-lifted': {
    subject: 'You can go on with a referral',
    sentences: ['The person wants you to go on. Sign in and see what there is to do.'],
  },
}

export function noticeToDesk(kind: DeskNotice, reference: string, link: string): Mail {
  const { subject, sentences } = notices[kind]
  return {
    subject: `${subject} (${reference})`,
    text: letter('Hello,', `This is about referral ${reference}.`, ...sentences, link),
  }
}
