/** The SQL of alerts. Addresses go in and out sealed; nothing here sees one. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { alert } from '@stapwijzer/shared/db/schema/alert.ts'
import { alertAddress } from '@stapwijzer/shared/db/schema/private.ts'
import {
  daysToConfirm,
  mostAlerts,
  mostRequestsADay,
  type AlertSubject,
  type Pace,
} from '@stapwijzer/shared/domain/alerts/alert.ts'
import { periodOf } from '@stapwijzer/shared/domain/alerts/period.ts'
import type { AlertSeen } from '@stapwijzer/shared/domain/alerts/seen.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { and, asc, eq, isNotNull } from 'drizzle-orm'

export type AddressRow = typeof alertAddress.$inferSelect
export type AlertRow = typeof alert.$inferSelect

const day = 86_400_000

export type NewAlert = {
  addressHash: string
  sealed: string
  subject: AlertSubject
  asked: { pace: Pace; endsOn: string; locale: string }
  seen: AlertSeen
  at: Date
}

/**
 * Keeps a request until it is confirmed. Null when enough was asked for this address: then nobody is told, because whoever asks
 * need not be whose address it is.
 */
export async function insertRequest(
  { orm, sql }: Tx,
  one: NewAlert,
): Promise<{ id: string; addressId: string } | null> {
  const { addressHash, sealed, subject, asked, seen, at } = one
  const { pace, locale } = asked
  // An update of nothing: it holds the row, so that requests for one address are counted one after another.
  const [address] = await sql<{ id: string }[]>`
    insert into private.alert_address as a (address_hash, sealed, locale, pace, created_at)
    values (${addressHash}, ${sealed}, ${locale}, ${pace}, ${at})
    on conflict (address_hash) do update set address_hash = a.address_hash returning id`
  const addressId = address!.id
  const [counts] = await sql<{ all: number; waiting: number; again: string | null }[]>`
    select count(*)::int as all,
      (count(*) filter (where confirmed_at is null and created_at > ${new Date(at.getTime() - day)}))::int as waiting,
      (min(id::text) filter (where confirmed_at is not null and subject = ${sql.json(subject)}::jsonb)) as again
    from private.alert where address_id = ${addressId}`
  const { all, waiting, again } = counts!
  if (all >= mostAlerts || waiting >= mostRequestsADay || again !== null) return null
  const [row] = await orm
    .insert(alert)
    .values({ addressId, subject, asked, seen, createdAt: at, lookedTo: at })
    .returning({ id: alert.id })
  return { id: row!.id, addressId }
}

/** An alert with its address, as far as it may still be confirmed or was. */
export async function readRequest(
  { orm }: Pick<Tx, 'orm'>,
  id: string,
  now: Date,
): Promise<{ alert: AlertRow; address: AddressRow } | undefined> {
  const [row] = await orm
    .select({ alert, address: alertAddress })
    .from(alert)
    .innerJoin(alertAddress, eq(alertAddress.id, alert.addressId))
    .where(eq(alert.id, id))
  if (!row) return undefined
  const isLate = row.alert.createdAt.getTime() + daysToConfirm * day <= now.getTime()
  if (row.alert.confirmedAt === null && isLate) return undefined
  return isOver(row.address, now) ? undefined : row
}

/** What was chosen in the form that was confirmed last holds for the address; an earlier end never comes of it. */
export async function confirm({ orm }: Tx, row: AlertRow, address: AddressRow, at: Date): Promise<void> {
  if (row.confirmedAt !== null) return
  const { pace, endsOn, locale } = row.asked
  await orm.update(alert).set({ confirmedAt: at }).where(eq(alert.id, row.id))
  const later = address.endsOn !== null && address.endsOn > endsOn ? address.endsOn : endsOn
  await orm
    .update(alertAddress)
    .set({ pace, locale, endsOn: later, period: periodOf(at, pace), confirmedAt: address.confirmedAt ?? at })
    .where(eq(alertAddress.id, address.id))
}

/** A confirmed address that has not ended, with its confirmed alerts, oldest first. */
export async function readAddress(
  { orm }: Pick<Tx, 'orm'>,
  id: string,
  now: Date,
): Promise<{ address: AddressRow; alerts: AlertRow[] } | undefined> {
  const [address] = await orm.select().from(alertAddress).where(eq(alertAddress.id, id))
  if (!address || address.confirmedAt === null || isOver(address, now)) return undefined
  const alerts = await orm
    .select()
    .from(alert)
    .where(and(eq(alert.addressId, id), isNotNull(alert.confirmedAt)))
    .orderBy(asc(alert.createdAt), asc(alert.id))
  return { address, alerts }
}

export async function changeAddress(
  { orm }: Tx,
  id: string,
  { pace, endsOn, at }: { pace: Pace; endsOn: string | undefined; at: Date },
): Promise<void> {
  await orm
    .update(alertAddress)
    .set({ pace, period: periodOf(at, pace), ...(endsOn === undefined ? {} : { endsOn }) })
    .where(eq(alertAddress.id, id))
}

/** False when there was none. The address goes with its last alert. */
export async function deleteAlert({ sql }: Tx, addressId: string, id: string): Promise<boolean> {
  const { count } = await sql`delete from private.alert where id = ${id} and address_id = ${addressId}`
  await sql`
    delete from private.alert_address a
    where a.id = ${addressId} and not exists (select from private.alert l where l.address_id = a.id)`
  return count > 0
}

/** With its alerts and every mail about them, sent or waiting. */
export async function deleteAddress({ sql }: Tx, id: string): Promise<boolean> {
  const { count } = await sql`delete from private.alert_address where id = ${id}`
  return count > 0
}

function isOver({ endsOn }: Pick<AddressRow, 'endsOn'>, now: Date): boolean {
  return endsOn !== null && endsOn < plainDateOf(now)
}
