/** Which mails a change of a referral causes, and to whom. Pure. */
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { date as longDate } from '@stapwijzer/shared/text/format.ts'
import type { Mail } from '@stapwijzer/shared/text/nl/letter.ts'
import { newAtDesk, newsForPerson, withdrawnAtDesk } from '@stapwijzer/shared/text/nl/referral-mail.ts'
import { noticeToDesk, type DeskNotice } from '@stapwijzer/shared/text/nl/referral-notice.ts'

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
  const mail = newAtDesk(
    { reference: referenceOf(id), receiptBy: longDate(desk.receiptBy) },
    `${publicUrl}/loket`,
  )
  return toDesk(desk.mailbox, 'desk-new', mail)
}

/** After a move by the desk: the news to the person, when they shared an address. */
export function mailsOfMove(
  { id, publicUrl }: About,
  move: { state: ReferralState; email: string | undefined },
): QueuedMail[] {
  const mail = newsForPerson(move.state, referenceOf(id), `${publicUrl}/advies/status`)
  return mail && move.email ? [{ ...mail, to: move.email, kind: 'person-news' }] : []
}

/** After a withdrawal: a notice to the desk. The person did it and needs no mail. */
export function mailsOfWithdrawal({ id, publicUrl }: About, mailbox: string | null): QueuedMail[] {
  return toDesk(mailbox, 'desk-withdrawn', withdrawnAtDesk(referenceOf(id), `${publicUrl}/loket`))
}

/** After something else that the person did: a notice to the desk. */
export function mailsOfNotice(
  { id, publicUrl }: About,
  notice: DeskNotice,
  mailbox: string | null,
): QueuedMail[] {
  return toDesk(mailbox, notice, noticeToDesk(notice, referenceOf(id), `${publicUrl}/loket`))
}

/** `mailbox` null: the desk looks by itself. */
function toDesk(mailbox: string | null, kind: string, mail: Mail): QueuedMail[] {
  return mailbox ? [{ ...mail, to: mailbox, kind }] : []
}
