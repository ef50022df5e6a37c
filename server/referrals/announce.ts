/** Telling a desk's own system what happened to a referral, in the transaction of what happened. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { queueDelivery } from '@stapwijzer/shared/db/outgoing.ts'
import type { DeliveryEvent } from '@stapwijzer/shared/domain/referral/delivery.ts'
import type { ReferralRow } from './store.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'

/** Finds a desk as what concerns it is told to it. */
export type FindDeskChannels = (
  id: string,
) => Promise<Pick<ReferralDesk, 'mailbox' | 'hasWebhook'> | undefined>

/** Does nothing for a desk without a system of its own. */
export async function announce(
  tx: Tx,
  event: DeliveryEvent,
  row: ReferralRow,
  to: { desk: { hasWebhook: boolean } | undefined; publicUrl: string; at: Date },
): Promise<void> {
  if (to.desk?.hasWebhook) await queueDelivery(tx, event, row, to)
}
