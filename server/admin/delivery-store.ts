/** The SQL of messages to the systems of desks. The system's scope is taken here, because row-level security shows them to nobody else. */
import type { AdminDelivery, DeliveryList } from '@stapwijzer/shared/api/admin-deliveries.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { delivery } from '@stapwijzer/shared/db/schema/desk.ts'
import { count, desc, eq, sql } from 'drizzle-orm'
import type { Page } from './run-store.ts'

export type DeliveryRow = typeof delivery.$inferSelect & { state: AdminDelivery['state'] }

const state = sql<AdminDelivery['state']>`
  case when ${delivery.deliveredAt} is not null then 'delivered' when ${delivery.givenUpAt} is not null then 'given-up'
    when ${delivery.attempts} > 0 then 'failing' else 'waiting' end`

export async function readDeliveries(
  tx: Tx,
  wanted: AdminDelivery['state'] | undefined,
  { page, pageSize }: Page,
): Promise<{ rows: DeliveryRow[]; total: number; counts: DeliveryList['counts'] }> {
  await setReferralScope(tx, { system: true })
  const counts = { 'given-up': 0, failing: 0, waiting: 0, delivered: 0 }
  for (const one of await tx.orm.select({ state, total: count() }).from(delivery).groupBy(state)) {
    counts[one.state] = one.total
  }
  const rows = await tx.orm
    .select()
    .from(delivery)
    .where(wanted === undefined ? undefined : eq(state, wanted))
    .orderBy(
      sql`array_position(array['given-up', 'failing', 'waiting', 'delivered'], ${state})`,
      desc(delivery.createdAt),
      delivery.id,
    )
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return { rows: rows.map(withState), total: wanted === undefined ? all : counts[wanted], counts }
}

/** Held until the transaction ends; undefined when there is none with this id. */
export async function lockDelivery(tx: Tx, id: string): Promise<DeliveryRow | undefined> {
  await setReferralScope(tx, { system: true })
  const [row] = await tx.orm.select().from(delivery).where(eq(delivery.id, id)).for('update')
  return row && withState(row)
}

/** Starts anew: all attempts are before it again. */
export async function retry({ orm }: Tx, id: string, at: Date): Promise<DeliveryRow> {
  const [row] = await orm
    .update(delivery)
    .set({ attempts: 0, nextAttemptAt: at, givenUpAt: null, lastFailure: null })
    .where(eq(delivery.id, id))
    .returning()
  return withState(row!)
}

function withState(row: typeof delivery.$inferSelect): DeliveryRow {
  if (row.deliveredAt) return { ...row, state: 'delivered' }
  if (row.givenUpAt) return { ...row, state: 'given-up' }
  return { ...row, state: row.attempts > 0 ? 'failing' : 'waiting' }
}
