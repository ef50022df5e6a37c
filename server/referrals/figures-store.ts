/** The SQL of the figures and of the export of a desk. The transaction's scope must hold the desks. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { deskNote } from '@stapwijzer/shared/db/schema/desk.ts'
import { referral, referralEvent } from '@stapwijzer/shared/db/schema/private.ts'
import { overStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import { owesContact } from '@stapwijzer/shared/domain/referral/promise.ts'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { NoteRow } from './desk-store.ts'
import type { CountedReferral } from './figures.ts'
import { messagesOf, type MessageRow } from './messages/store.ts'
import type { EventRow, ReferralRow } from './store.ts'

const sentOn = sql`(${referral.createdAt} at time zone 'Europe/Amsterdam')::date`

/** The open ones of the desks, and all that were sent in the period (days in Amsterdam, both included). */
export async function readCounted(
  { orm }: Tx,
  desks: readonly string[],
  { from, until }: { from: string; until: string },
): Promise<(CountedReferral & { deskId: string })[]> {
  const byDesk = sql`${referralEvent.actor} = 'desk'`
  const first = orm
    .select({
      referralId: referralEvent.referralId,
      receivedAt: sql<Date | null>`min(${referralEvent.at}) filter (where ${byDesk})`
        .mapWith(referralEvent.at)
        .as('received_at'),
      contactAt: sql<Date | null>`min(${referralEvent.at}) filter (where ${byDesk}
        and ${referralEvent.toState} not in ${[...owesContact]})`
        .mapWith(referralEvent.at)
        .as('contact_at'),
    })
    .from(referralEvent)
    .groupBy(referralEvent.referralId)
    .as('first')
  const rows = await orm
    .select({
      deskId: referral.deskId,
      state: referral.state,
      createdAt: referral.createdAt,
      receivedAt: first.receivedAt,
      contactAt: first.contactAt,
      closedAt: referral.closedAt,
      receiptBy: referral.receiptBy,
      contactBy: referral.contactBy,
      outcome: referral.outcome,
      assignedTo: referral.assignedTo,
      restrictedAt: referral.restrictedAt,
    })
    .from(referral)
    .leftJoin(first, eq(first.referralId, referral.id))
    .where(
      and(
        inArray(referral.deskId, [...desks]),
        sql`(${referral.state} not in ${[...overStates]} or ${sentOn} between ${from} and ${until})`,
      ),
    )
  return rows.map(({ restrictedAt, ...row }) => ({ ...row, restricted: restrictedAt !== null }))
}

export type WholeAtDesk = {
  row: ReferralRow
  history: EventRow[]
  notes: NoteRow[]
  /** Oldest first. */
  messages: MessageRow[]
}

/** Everything that the desks hold, oldest first; with `since` only what changed on that day in Amsterdam or later. */
export async function readWhole(
  tx: Tx,
  desks: readonly string[],
  since: string | undefined,
): Promise<WholeAtDesk[]> {
  const { orm } = tx
  const changedOn = sql`(${referral.updatedAt} at time zone 'Europe/Amsterdam')::date`
  const chosen = and(
    inArray(referral.deskId, [...desks]),
    since === undefined ? undefined : sql`${changedOn} >= ${since}`,
  )
  const rows = await orm
    .select()
    .from(referral)
    .where(chosen)
    .orderBy(asc(referral.createdAt), asc(referral.id))
  const ids = orm.select({ id: referral.id }).from(referral).where(chosen)
  const events = await orm
    .select()
    .from(referralEvent)
    .where(inArray(referralEvent.referralId, ids))
    .orderBy(asc(referralEvent.number))
  const notes = await orm
    .select()
    .from(deskNote)
    .where(inArray(deskNote.referralId, ids))
    .orderBy(desc(deskNote.at), desc(deskNote.id))
  const messages = await messagesOf(
    tx,
    rows.map(({ id }) => id),
  )
  const messagesOfRow = Map.groupBy(messages, ({ referralId }) => referralId)
  const [eventsOf, notesOf] = [
    Map.groupBy(events, ({ referralId }) => referralId),
    Map.groupBy(notes, ({ referralId }) => referralId),
  ]
  return rows.map((row) => ({
    row,
    history: eventsOf.get(row.id) ?? [],
    notes: notesOf.get(row.id) ?? [],
    messages: messagesOfRow.get(row.id) ?? [],
  }))
}
