/** Which mails a change of a referral causes, and to whom. Pure. */
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { Locale } from '@stapwijzer/shared/text/locale.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import type { Mail } from '@stapwijzer/shared/text/nl/letter.ts'
import type { DeskNotice } from '@stapwijzer/shared/text/nl/referral-notice.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'

export type QueuedMail = Mail & { to: string; kind: string }

type About = {
  id: string
  publicUrl: string
}
/** `locale`: of the referral, so that its person reads the mail and the page it leads to in their language. */
type AboutPerson = About & { locale: Locale }
const statusPage = ({ publicUrl, locale }: AboutPerson) =>
  `${publicUrl}${localPath('/advies/status', locale)}`

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
  about: AboutPerson,
  move: { state: ReferralState; email: string | undefined },
): QueuedMail[] {
  const { newsForPerson } = textsFor('person', about.locale).referralMail
  const mail = newsForPerson(move.state, referenceOf(about.id), statusPage(about))
  return mail && move.email ? [{ ...mail, to: move.email, kind: 'person-news' }] : []
}

/** After a message of the desk: that there is one, to the person when they shared an address. */
export function mailsOfMessage(about: AboutPerson, email: string | undefined): QueuedMail[] {
  const { messageForPerson } = textsFor('person', about.locale).referralMail
  const mail = messageForPerson(referenceOf(about.id), statusPage(about))
  return email ? [{ ...mail, to: email, kind: 'person-message' }] : []
}

/** After a closing that was undone: the news to the person, when they shared an address. */
export function mailsOfReopening(about: AboutPerson, email: string | undefined): QueuedMail[] {
  const { reopenedForPerson } = textsFor('person', about.locale).referralMail
  const mail = reopenedForPerson(referenceOf(about.id), statusPage(about))
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
