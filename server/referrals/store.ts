/** The SQL of referrals. Every function works in the caller's transaction, whose scope decides what it can see. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { forgetReferralContent } from './forget-content.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { planProposal, reminder, worker } from '@stapwijzer/shared/db/schema/desk.ts'
import { consent, plan, referral, referralEvent } from '@stapwijzer/shared/db/schema/private.ts'
import { wholeCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import type { AppointmentWay } from '@stapwijzer/shared/domain/referral/appointment.ts'
import { isOver, type Actor, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'

export type ReferralRow = typeof referral.$inferSelect
export type EventRow = typeof referralEvent.$inferSelect
export type ProposalRow = typeof planProposal.$inferSelect
export type ConsentRow = typeof consent.$inferSelect

export type NewReferral = Omit<
  typeof referral.$inferInsert,
  'state' | 'version' | 'updatedAt' | 'createdAt' | 'closedAt' | 'assignedTo'
>

/** Inserts it in state `submitted` with its first event and the proof of consent; undefined when the key is taken. */
export async function insertReferral(
  { orm }: Tx,
  values: NewReferral,
  given: { textVersion: string; fields: string[] },
  at: Date,
): Promise<ReferralRow | undefined> {
  const [row] = await orm
    .insert(referral)
    .values({ ...values, state: 'submitted', createdAt: at, updatedAt: at })
    .onConflictDoNothing({ target: [referral.planId, referral.idempotencyKey] })
    .returning()
  if (!row) return undefined
  await orm
    .insert(referralEvent)
    .values({ referralId: row.id, number: 1, toState: 'submitted', at, actor: 'person' })
  await orm.insert(consent).values({ referralId: row.id, ...given, at })
  return row
}

/** The one that this `Idempotency-Key` made in this plan; undefined when it was not used. */
export async function referralByKey(
  { orm }: Tx,
  planId: string,
  key: string,
): Promise<ReferralRow | undefined> {
  const [row] = await orm
    .select()
    .from(referral)
    .where(and(eq(referral.planId, planId), eq(referral.idempotencyKey, key)))
  return row
}

/** Undefined when there is none, or none that the scope holds. */
export async function readReferral({ orm }: Tx, id: string): Promise<ReferralRow | undefined> {
  const [row] = await orm.select().from(referral).where(eq(referral.id, id))
  return row && whole(row)
}

/** The same, held until the transaction ends, so that two changes come one after the other. */
export async function lockReferral({ orm }: Tx, id: string): Promise<ReferralRow | undefined> {
  const [row] = await orm.select().from(referral).where(eq(referral.id, id)).for('update')
  return row && whole(row)
}

/** All of a plan, oldest first. */
export async function referralsOf({ orm }: Tx, planId: string): Promise<ReferralRow[]> {
  const rows = await orm
    .select()
    .from(referral)
    .where(eq(referral.planId, planId))
    .orderBy(asc(referral.createdAt))
  return rows.map(whole)
}

/** Its events, oldest first. */
export async function readHistory({ orm }: Tx, id: string): Promise<EventRow[]> {
  return orm
    .select()
    .from(referralEvent)
    .where(eq(referralEvent.referralId, id))
    .orderBy(asc(referralEvent.number))
}

/** The newest proof that the person agreed; undefined once that may no longer be kept. */
export async function readConsent({ orm }: Tx, id: string): Promise<ConsentRow | undefined> {
  const [row] = await orm
    .select()
    .from(consent)
    .where(eq(consent.referralId, id))
    .orderBy(desc(consent.at))
    .limit(1)
  return row
}

export type Move = {
  to: ReferralState
  actor: Actor
  actorId?: string | null
  reason?: string | undefined
  note?: string | undefined
  happensAt?: Date | undefined
  /** What else the move settles. */
  settles?: Partial<
    Pick<
      ReferralRow,
      | 'appointmentAt'
      | 'appointmentCancelledAt'
      | 'appointmentWay'
      | 'appointmentPlace'
      | 'outcome'
      | 'forwardTo'
      | 'forwardToName'
      | 'assignedTo'
    >
  >
  at: Date
}

/** Makes a move that was found to be allowed: the new state, one event, and for a withdrawal everything personal gone. */
export async function storeMove(tx: Tx, row: ReferralRow, move: Move): Promise<ReferralRow> {
  const { orm } = tx
  const [moved] = await orm
    .update(referral)
    .set({
      state: move.to,
      version: row.version + 1,
      updatedAt: move.at,
      closedAt: isOver(move.to) ? move.at : null,
      ...(move.actor === 'desk' && row.assignedTo === null ? { assignedTo: move.actorId ?? null } : {}),
      ...move.settles,
    })
    .where(eq(referral.id, row.id))
    .returning()
  // Another appointment, or none: its reminder begins anew.
  if (move.settles?.appointmentAt !== undefined) await forgetReminder(tx, row.id, 'appointment-soon')
  await orm.insert(referralEvent).values({
    referralId: row.id,
    number: row.version + 1,
    fromState: row.state,
    toState: move.to,
    at: move.at,
    actor: move.actor,
    actorId: move.actorId ?? null,
    reason: move.reason ?? null,
    note: move.note ?? null,
    happensAt: move.happensAt ?? null,
  })
  if (move.to !== 'withdrawn') return whole(moved!)
  await forgetReferralContent(tx, [row.id])
  await orm
    .update(consent)
    .set({ withdrawnAt: move.at })
    .where(and(eq(consent.referralId, row.id), isNull(consent.withdrawnAt)))
  return (await readReferral(tx, row.id))!
}

/** What a referral says of an appointment at that moment, or of none. */
export function appointmentOf(
  said: { way?: AppointmentWay | undefined; place?: string | undefined },
  at: Date | null,
): NonNullable<Move['settles']> {
  return {
    appointmentAt: at,
    appointmentCancelledAt: null,
    appointmentWay: said.way ?? null,
    appointmentPlace: said.place ?? null,
  }
}

async function forgetReminder({ orm }: Tx, referralId: string, kind: string): Promise<void> {
  await orm.delete(reminder).where(and(eq(reminder.referralId, referralId), eq(reminder.kind, kind)))
}

export { queueMail } from '@stapwijzer/shared/db/outgoing.ts'

/** Forgets mails of a referral that wait; one that is being sent at this moment still arrives. Leaves the transaction in the system's scope. */
export async function dropUnsentMails(tx: Tx, referralId: string): Promise<void> {
  await setReferralScope(tx, { system: true })
  await tx.sql`delete from private.outbox where id in (
    select id from private.outbox where referral_id = ${referralId} and sent_at is null for update skip locked)`
}

/** The hash of the token of a living plan; undefined when there is none. */
export async function planTokenHash({ orm }: Tx, planId: string, now: Date): Promise<string | undefined> {
  const [row] = await orm
    .select({ hash: plan.tokenHash })
    .from(plan)
    .where(and(eq(plan.id, planId), gt(plan.expiresAt, now)))
  return row?.hash
}

/** Newest first. */
export async function readProposals({ orm }: Tx, referralId: string): Promise<ProposalRow[]> {
  return orm
    .select()
    .from(planProposal)
    .where(eq(planProposal.referralId, referralId))
    .orderBy(desc(planProposal.number))
}

/** Names of people of desks by their subject, as far as they signed in here. */
export async function namesOf({ orm }: Tx, subjects: readonly string[]): Promise<Map<string, string>> {
  if (subjects.length === 0) return new Map()
  const rows = await orm
    .select({ subject: worker.subject, name: worker.name })
    .from(worker)
    .where(inArray(worker.subject, [...new Set(subjects)]))
  return new Map(rows.flatMap(({ subject, name }) => (name === null ? [] : [[subject, name]])))
}

function whole(row: ReferralRow): ReferralRow {
  return row.sent.plan ? { ...row, sent: { ...row.sent, plan: wholeCopy(row.sent.plan) } } : row
}
