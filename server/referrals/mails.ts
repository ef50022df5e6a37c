/** Which mails a change of a referral causes, and to whom. Pure. */
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { date as longDate } from '@stapwijzer/shared/text/format.ts'
import {
  newAtDesk,
  newsForPerson,
  withdrawnAtDesk,
  type Mail,
} from '@stapwijzer/shared/text/nl/referral-mail.ts'

export type QueuedMail = Mail & { to: string; kind: string }

type About = {
  id: string
  state: ReferralState
  receiptBy: string
  /** Where the desk wants its notices; null = it looks by itself. */
  mailbox: string | null
  /** The person's address, when it was shared. */
  email: string | undefined
  publicUrl: string
}

/** After sending: a notice to the desk and a confirmation to the person. */
export function mailsOfSubmission(about: About): QueuedMail[] {
  const reference = referenceOf(about.id)
  const receiptBy = longDate(about.receiptBy)
  return [
    ...toDesk(about, 'desk-new', newAtDesk({ reference, receiptBy }, `${about.publicUrl}/loket`)),
    ...mailsOfMove(about),
  ]
}

/** After a move by the desk: the news to the person. */
export function mailsOfMove(about: About): QueuedMail[] {
  const mail = newsForPerson(about.state, referenceOf(about.id), `${about.publicUrl}/advies`)
  return mail && about.email ? [{ ...mail, to: about.email, kind: 'person-news' }] : []
}

/** After a withdrawal: a notice to the desk. The person did it and needs no mail. */
export function mailsOfWithdrawal(about: Omit<About, 'receiptBy' | 'email' | 'state'>): QueuedMail[] {
  return toDesk(about, 'desk-withdrawn', withdrawnAtDesk(referenceOf(about.id), `${about.publicUrl}/loket`))
}

function toDesk({ mailbox }: Pick<About, 'mailbox'>, kind: string, mail: Mail): QueuedMail[] {
  return mailbox ? [{ ...mail, to: mailbox, kind }] : []
}
