/** The SQL of a desk's queue. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { endStates, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { owesContact, owesReceipt } from '@stapwijzer/shared/domain/referral/promise.ts'
import { and, asc, count, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { ReferralRow } from './store.ts'

export type QueueFilter = {
  desks: string[]
  states: ReferralState[] | undefined
  /** Only those taken up by this subject. */
  assignedTo: string | undefined
  /** Only those with a broken promise on this day. */
  overdueOn: string | undefined
}

/** A page of it, open ones first and the longest waiting on top, with the number of all. */
export async function readQueue(
  { orm }: Tx,
  filter: QueueFilter,
  page: { number: number; size: number },
): Promise<{ rows: ReferralRow[]; total: number }> {
  const where = conditions(filter)
  const ended = sql`${referral.state} in ${[...endStates, 'purged']}`
  const [counted] = await orm.select({ total: count() }).from(referral).where(where)
  const rows = await orm
    .select()
    .from(referral)
    .where(where)
    .orderBy(asc(ended), asc(referral.createdAt), asc(referral.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
  return { rows, total: counted?.total ?? 0 }
}

function conditions({ desks, states, assignedTo, overdueOn }: QueueFilter): SQL | undefined {
  return and(
    inArray(referral.deskId, desks),
    states && inArray(referral.state, states),
    assignedTo === undefined ? undefined : eq(referral.assignedTo, assignedTo),
    overdueOn === undefined
      ? undefined
      : or(
          and(inArray(referral.state, [...owesReceipt]), lt(referral.receiptBy, overdueOn)),
          and(inArray(referral.state, [...owesContact]), lt(referral.contactBy, overdueOn)),
        ),
  )
}
