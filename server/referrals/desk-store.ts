/** The SQL of what a desk keeps beside a referral: notes, attempts to reach the person, who has it open, who works there. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { deskNote, presence, worker } from '@stapwijzer/shared/db/schema/desk.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { ReferralRow } from './store.ts'

export type NoteRow = typeof deskNote.$inferSelect
export type NewNote = typeof deskNote.$inferInsert
export type WorkerRow = { subject: string; name: string | null; roles: string[] }

/** How long a look counts as "has it open": a page that stays open says so every minute, one without script cannot. */
const openMinutes = 3
const markedSeconds = 15

/** Newest first. */
export async function readNotes({ orm }: Tx, referralId: string): Promise<NoteRow[]> {
  const rows = await orm
    .select()
    .from(deskNote)
    .where(eq(deskNote.referralId, referralId))
    .orderBy(desc(deskNote.at), desc(deskNote.id))
  return rows
}

export async function addNote({ orm }: Tx, note: NewNote): Promise<NoteRow> {
  const [row] = await orm.insert(deskNote).values(note).returning()
  return row!
}

/** Whether `subject` had this note here; it is gone then. */
export async function deleteNote(
  { orm }: Tx,
  note: { id: string; referralId: string; actorId: string },
): Promise<boolean> {
  const own = and(
    eq(deskNote.id, note.id),
    eq(deskNote.referralId, note.referralId),
    eq(deskNote.actorId, note.actorId),
  )
  return (await orm.delete(deskNote).where(own).returning({ id: deskNote.id })).length > 0
}

/**
 * Marks that `subject` has it open at this moment; gives the subjects of the others who have. A mark that is younger than
 * some seconds stays as it is.
 */
export async function markPresent(
  { sql }: Tx,
  { referralId, subject, at }: { referralId: string; subject: string; at: Date },
): Promise<string[]> {
  const since = new Date(at.getTime() - openMinutes * 60_000)
  const worn = new Date(at.getTime() - markedSeconds * 1000)
  const others = await sql<{ subject: string }[]>`
    with marked as (
      insert into private.presence (referral_id, subject, at) values (${referralId}, ${subject}, ${at})
      on conflict (referral_id, subject) do update set at = excluded.at where presence.at < ${worn})
    select subject from private.presence
    where referral_id = ${referralId} and subject <> ${subject} and at > ${since} order by subject`
  return others.map((other) => other.subject)
}

/** Also clears what is too old to say anything. */
export async function markGone(
  { orm }: Tx,
  { referralId, subject, at }: { referralId: string; subject: string; at: Date },
): Promise<void> {
  const since = new Date(at.getTime() - openMinutes * 60_000)
  await orm
    .delete(presence)
    .where(
      sql`${eq(presence.referralId, referralId)} and (${eq(presence.subject, subject)} or ${lte(presence.at, since)})`,
    )
}

/** Everybody with a role at one of the desks, by name. */
export async function workersOf({ orm }: Tx, desks: readonly string[]): Promise<WorkerRow[]> {
  const roles = desks.flatMap((desk) => [`counsellor:${desk}`, `desk-admin:${desk}`])
  return orm
    .select({ subject: worker.subject, name: worker.name, roles: worker.roles })
    .from(worker)
    .where(sql`${worker.roles} && ${sql.param(roles)}::text[]`)
    .orderBy(asc(worker.name), asc(worker.subject))
}

/** Gives it to `subject`, or to nobody: a change of version without a move. */
export async function assign(
  { orm }: Tx,
  row: ReferralRow,
  subject: string | null,
  at: Date,
): Promise<ReferralRow> {
  const [changed] = await orm
    .update(referral)
    .set({ assignedTo: subject, version: row.version + 1, updatedAt: at })
    .where(eq(referral.id, row.id))
    .returning()
  return changed!
}
