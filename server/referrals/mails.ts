/** Which mails a change of a referral causes, and to whom. Pure. */
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { Mail } from '@stapwijzer/shared/text/nl/letter.ts'
import type { DeskNotice } from '@stapwijzer/shared/text/nl/referral-notice.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'

export type QueuedMail = Mail & { to: string; kind: string }

type About = {
  id: string
  publicUrl: string
}

/** After sending: a notice to the desk. The person sees on the page that it was sent and needs no mail. */
export function mailsOfSubmission(
  { id, publicUrl }: About,
  desk: { mailbox: string | null; receiptBy: string },
): QueuedMail[] {
  const { format, referralMail } = textsFor('desk')
  const mail = referralMail.newAtDesk(
    { reference: referenceOf(id), receiptBy: format.date(desk.receiptBy) },
    `${publicUrl}/loket`,
  )
  return toDesk(desk.mailbox, 'desk-new', mail)
}

/** After a move by the desk: the news to the person, when they shared an address. */
export function mailsOfMove(
  { id, publicUrl }: About,
  move: { state: ReferralState; email: string | undefined },
): QueuedMail[] {
  const mail = textsFor('person').referralMail.newsForPerson(
    move.state,
    referenceOf(id),
    `${publicUrl}/advies/status`,
  )
  return mail && move.email ? [{ ...mail, to: move.email, kind: 'person-news' }] : []
}

/** After a message of the desk: that there is one, to the person when they shared an address. */
export function mailsOfMessage({ id, publicUrl }: About, email: string | undefined): QueuedMail[] {
  const { messageForPerson } = textsFor('person').referralMail
  const mail = messageForPerson(referenceOf(id), `${publicUrl}/advies/status`)
  return email ? [{ ...mail, to: email, kind: 'person-message' }] : []
}

/** After a closing that was undone: the news to the person, when they shared an address. */
export function mailsOfReopening({ id, publicUrl }: About, email: string | undefined): QueuedMail[] {
  const { reopenedForPerson } = textsFor('person').referralMail
  const mail = reopenedForPerson(referenceOf(id), `${publicUrl}/advies/status`)
  return email ? [{ ...mail, to: email, kind: 'person-news' }] : []
}

/** After a withdrawal: a notice to the desk. The person did it and needs no mail. */
export function mailsOfWithdrawal({ id, publicUrl }: About, mailbox: string | null): QueuedMail[] {
  const mail = textsFor('desk').referralMail.withdrawnAtDesk(referenceOf(id), `${publicUrl}/loket`)
  return toDesk(mailbox, 'desk-withdrawn', mail)
}

/** After something else that the person did: a notice to the desk. */
export function mailsOfNotice(
  { id, publicUrl }: About,
  notice: DeskNotice,
  mailbox: string | null,
): QueuedMail[] {
  const { noticeToDesk } = textsFor('desk').referralNotice
  return toDesk(mailbox, notice, noticeToDesk(notice, referenceOf(id), `${publicUrl}/loket`))
}

/** `mailbox` null: the desk looks by itself. */
function toDesk(mailbox: string | null, kind: string, mail: Mail): QueuedMail[] {
  return mailbox ? [{ ...mail, to: mailbox, kind }] : []
}
