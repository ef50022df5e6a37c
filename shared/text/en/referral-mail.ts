/**
 * Mails about a referral. They tell that something happened and where to look; never what a person wrote, wants or is.
 * Pure: the address of the site comes in.
 */
import type { ReferralState } from '../../domain/referral/moves.ts'
import type { Reachable } from '../nl/referral-mail.ts'
import { letter, newsLetter, type Mail } from './letter.ts'

/** To the desk, when a referral came in. */
export function newAtDesk(referral: { reference: string; receiptBy: string }, link: string): Mail {
  return {
    subject: `New referral ${referral.reference}`,
    text: letter(
      'Hello,',
      `There is a new referral: ${referral.reference}.`,
      `Sign in and confirm that you received it by ${referral.receiptBy}.`,
      link,
      'This mail holds no personal data. You only see that when you are signed in.',
    ),
  }
}

/** To the desk, when the person took it back. */
export function withdrawnAtDesk(reference: string, link: string): Mail {
  return {
    subject: `Referral ${reference} has been withdrawn`,
    text: letter(
      'Hello,',
      `Referral ${reference} has been withdrawn. The data is gone.`,
      'You do not have to do anything.',
      link,
    ),
  }
}

/** To the desk, on the last day of the receipt. */
export function receiptDueAtDesk(reference: string, link: string): Mail {
  return {
    subject: `Confirm today: referral ${reference}`,
    text: letter(
      'Hello,',
      `Today is the last day to confirm referral ${reference}.`,
      'Sign in and confirm that you received it.',
      link,
    ),
  }
}

/** To who is above the desk, when the receipt is late. */
export function receiptLateAtDesk(
  referral: { reference: string; desk: string; receiptBy: string },
  link: string,
): Mail {
  return {
    subject: `Late: referral ${referral.reference}`,
    text: letter(
      'Hello,',
      `Referral ${referral.reference} at ${referral.desk} has not been confirmed yet.`,
      `That was due by ${referral.receiptBy}.`,
      'If it stays silent, the referral lapses.\nThe person is then told whom to call.',
      link,
    ),
  }
}

/** To who is above the desk, when nobody was in touch in time. */
export function contactLateAtDesk(
  referral: { reference: string; desk: string; contactBy: string },
  link: string,
): Mail {
  return {
    subject: `No contact yet: referral ${referral.reference}`,
    text: letter(
      'Hello,',
      `No appointment has been made yet for referral ${referral.reference} at ${referral.desk}.`,
      `Contact was due by ${referral.contactBy}.`,
      'Please call today and record it.',
      link,
    ),
  }
}

/** To the desk and to who is above it, when a referral lapsed. */
export function lapsedAtDesk(referral: { reference: string; desk: string }, link: string): Mail {
  return {
    subject: `Lapsed: referral ${referral.reference}`,
    text: letter(
      'Hello,',
      `Referral ${referral.reference} at ${referral.desk} has lapsed.`,
      'Nobody confirmed in time that it was received.',
      'The person now knows whom to call. Help them straight away if they call.',
      link,
    ),
  }
}

/** To the person, when their referral lapsed: whom to call. `national` is for everybody, should the desk stay silent. */
export function lapsedForPerson(
  reference: string,
  desks: { desk: Reachable | null; national: Reachable | null },
  links: { status: string; again: string },
): Mail {
  const { desk, national } = desks
  return {
    subject: `News about your question ${reference}`,
    text: letter(
      'Hello,',
      'The desk did not answer in time. We are sorry.',
      'Your question now stops at this desk. You can go on yourself:',
      ...(desk ? [reach('Get in touch yourself with', desk)] : []),
      ...(national ? [reach('Does that not work? Ask for help from', national)] : []),
      `Then mention your number: ${reference}.`,
      `Or send a new question:\n${links.again}`,
      `You see your old question with the link that you kept, or with your code:\n${links.status}`,
      'Nobody reads replies to this mail. So please do not write back.',
    ),
  }
}

const ways = { phone: 'Phone', website: 'Website', email: 'Email', visit: 'Address' } as const

function reach(lead: string, { name, ways: known }: Reachable): string {
  return [`${lead} ${name}.`, ...known.map(({ kind, value }) => `${ways[kind]}: ${value}`)].join('\n')
}

const news: Partial<Record<ReferralState, string>> = {
  received: 'The desk has received your question.',
  planned: 'The desk has planned an appointment with you. See when it is.',
  'intake-held': 'You have had your first talk. The desk is now working on your question.',
  'in-guidance': 'The desk is now guiding you.',
  advised: 'The desk has given its advice.',
  unreachable: 'The desk could not reach you. Please get in touch yourself.',
  closed: 'The desk has finished your question.',
  returned: 'The desk cannot take up your question. Read why, and what you can do now.',
  forwarded: 'Another desk may be able to help you better. You choose whether your question goes there.',
}

/** To the person, at a change of state; undefined for a state that nobody is told of. */
export function newsForPerson(state: ReferralState, reference: string, link: string): Mail | undefined {
  const sentence = news[state]
  if (!sentence) return undefined
  return {
    subject: `News about your question ${reference}`,
    text: newsLetter(reference, link, sentence),
  }
}

/** To the person, when the desk wrote a message. */
export function messageForPerson(reference: string, link: string): Mail {
  return {
    subject: `The desk answered your question ${reference}`,
    text: newsLetter(reference, link, 'The desk wrote you a message. You can read it with your question.'),
  }
}

/** To the person, when the desk undid that it closed their question. */
export function reopenedForPerson(reference: string, link: string): Mail {
  return {
    subject: `News about your question ${reference}`,
    text: newsLetter(
      reference,
      link,
      'The desk had closed your question. That has been undone. Your question goes on.',
    ),
  }
}

/** To the person, shortly before an appointment. When and where stands on the page. */
export function appointmentSoonForPerson(reference: string, when: 'today' | 'tomorrow', link: string): Mail {
  return {
    subject: `You have an appointment ${when} (${reference})`,
    text: newsLetter(
      reference,
      link,
      `You have an appointment with the desk ${when}. You can read the time and place with your question.`,
      'Can you not come? Cancel the appointment there.',
    ),
  }
}
