/** Which mails a proposal causes, and to whom. They tell that there is something to see, never what. Pure. */
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import type { QueuedMail } from '../mails.ts'

type About = { id: string; publicUrl: string }

/** To the person, when they shared an address. */
export function mailsOfProposal({ id, publicUrl }: About, email: string | undefined): QueuedMail[] {
  const mail = textsFor('person').proposalMail.proposalForPerson(
    referenceOf(id),
    `${publicUrl}/advies/status`,
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
