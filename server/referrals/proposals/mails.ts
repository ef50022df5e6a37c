/** Which mails a proposal causes, and to whom. They tell that there is something to see, never what. Pure. */
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { Locale } from '@stapwijzer/shared/text/locale.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import type { QueuedMail } from '../mails.ts'

type About = { id: string; publicUrl: string }

/** To the person, when they shared an address. */
export function mailsOfProposal(
  { id, publicUrl, locale }: About & { locale: Locale },
  email: string | undefined,
): QueuedMail[] {
  const mail = textsFor('person', locale).proposalMail.proposalForPerson(
    referenceOf(id),
    `${publicUrl}${localPath('/advies/status', locale)}`,
  )
  return email ? [{ ...mail, to: email, kind: 'person-proposal' }] : []
}

/** To the desk; `mailbox` null: it looks by itself. */
export function mailsOfDecision({ id, publicUrl }: About, mailbox: string | null): QueuedMail[] {
  const mail = textsFor('desk').proposalMail.decisionAtDesk(
    referenceOf(id),
    `${publicUrl}/loket/verwijzing/${id}`,
  )
  return mailbox ? [{ ...mail, to: mailbox, kind: 'desk-proposal-decided' }] : []
}
