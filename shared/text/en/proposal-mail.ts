/** Mails about a proposal for a plan. Nothing of the plan or of the person is in them. Pure. */
import { letter, newsLetter, type Mail } from './letter.ts'

/** To the person, when the desk proposes changes. */
export function proposalForPerson(reference: string, link: string): Mail {
  return {
    subject: `News about your question ${reference}`,
    text: newsLetter(reference, link, 'The desk makes a proposal for your plan. You choose what you accept.'),
  }
}

/** To the desk, when the person decided. */
export function decisionAtDesk(reference: string, link: string): Mail {
  return {
    subject: `Answer to your proposal for ${reference}`,
    text: letter(
      'Hello,',
      `The person of referral ${reference} has decided about your proposal.`,
      'Sign in to see the answer. This mail holds no personal data.',
      link,
    ),
  }
}
