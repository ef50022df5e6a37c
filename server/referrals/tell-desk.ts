/** Telling a desk what a person did: a mail to its box and a message to its system, in the transaction of what was done. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { DeliveryEvent } from '@stapwijzer/shared/domain/referral/delivery.ts'
import type { DeskNotice } from '@stapwijzer/shared/text/nl/referral-notice.ts'
import { announce, type FindDeskChannels } from './announce.ts'
import { mailsOfNotice } from './mails.ts'
import { queueMail, type ReferralRow } from './store.ts'

export type TellDesk = {
  at: Date
  publicUrl: string
  findDesk: FindDeskChannels
}

/** What a person does; a reminder is no news to a system that has the appointment already. */
const events = {
  'desk-appointment-cancelled': 'referral.appointment-cancelled',
  'desk-message': 'referral.message',
  'desk-restricted': 'referral.restricted',
  'desk-restriction-lifted': 'referral.restriction-lifted',
} as const satisfies Record<Exclude<DeskNotice, 'desk-appointment-soon'>, DeliveryEvent>

/** Writes the mail and the message; a desk without a box or a system gets none. */
export async function tellDesk(
  tx: Tx,
  row: ReferralRow,
  notice: keyof typeof events,
  { publicUrl, at, findDesk }: TellDesk,
): Promise<void> {
  const desk = await findDesk(row.deskId)
  for (const mail of mailsOfNotice({ id: row.id, publicUrl }, notice, desk?.mailbox ?? null)) {
    await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
  }
  await announce(tx, events[notice], row, { desk, publicUrl, at })
}
