/** Everything that is kept about a referral, for its person (GDPR, articles 15 and 20). */
import type { ReferralExport } from '@stapwijzer/shared/api/referral-export.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { openMessage } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { deskNote, reminder } from '@stapwijzer/shared/db/schema/desk.ts'
import { consent, outbox } from '@stapwijzer/shared/db/schema/private.ts'
import { asc, eq } from 'drizzle-orm'
import { personViewOf } from '../referrals/of-plan.ts'
import { referralsOf, type ReferralRow } from '../referrals/store.ts'
import { personEntry, readAccess } from './access-store.ts'

type Exported = Omit<ReferralExport, 'accessLog'>

export const exportAction = 'referral.export'

/** The transaction's scope must hold the referral; it is left in the scope of the system. */
export async function exportOf(tx: Tx, row: ReferralRow): Promise<Exported> {
  const { orm } = tx
  const view = await personViewOf(tx, row)
  // Mails are for the system alone; these are asked for by the referral that was opened.
  await setReferralScope(tx, { system: true })
  const consents = await orm
    .select()
    .from(consent)
    .where(eq(consent.referralId, row.id))
    .orderBy(asc(consent.at))
  const notes = await orm
    .select()
    .from(deskNote)
    .where(eq(deskNote.referralId, row.id))
    .orderBy(asc(deskNote.at))
  const mails = await orm
    .select()
    .from(outbox)
    .where(eq(outbox.referralId, row.id))
    .orderBy(asc(outbox.createdAt))
  const reminders = await orm
    .select()
    .from(reminder)
    .where(eq(reminder.referralId, row.id))
    .orderBy(asc(reminder.at))
  return {
    ...view,
    updatedAt: row.updatedAt.toISOString(),
    closedAt: iso(row.closedAt),
    restrictedAt: iso(row.restrictedAt),
    forwardedFrom: row.forwardedFrom,
    consents: consents.map(({ textVersion, fields, at, withdrawnAt }) => ({
      textVersion,
      fields,
      at: at.toISOString(),
      withdrawnAt: iso(withdrawnAt),
    })),
    deskNotes: notes.map(({ id: _id, referralId: _referral, actorId: _actor, at, ...noted }) => ({
      ...noted,
      at: at.toISOString(),
    })),
    mails: mails.map(({ kind, createdAt, sentAt, message: stored }) => {
      const message = stored && openMessage(stored, tx)
      return {
        kind,
        at: createdAt.toISOString(),
        sentAt: iso(sentAt),
        to: message?.to ?? null,
        subject: message?.subject ?? null,
        text: message?.text ?? null,
      }
    }),
    reminders: reminders.map(({ kind, at }) => ({ kind, at: at.toISOString() })),
  }
}

/** All of a plan, oldest first, each with its own audit line. */
export async function exportOfPlan(
  tx: Tx,
  planId: string,
  asked: { at: Date; origin: string; trace: string },
): Promise<Exported[]> {
  await setReferralScope(tx, { plan: planId })
  const found: Exported[] = []
  for (const row of await referralsOf(tx, planId)) {
    await setReferralScope(tx, { plan: planId })
    found.push(await exportOf(tx, row))
    const line = { action: exportAction, object: `referral/${row.id}`, result: 'ok', actor: 'person' }
    await writeAuditLine(tx, { ...line, ...asked })
  }
  return found
}

/** Adds who saw it, which only another role may read; so it comes after the transaction that wrote the line of this export. */
export async function withAccessLog(db: Database, exported: readonly Exported[]): Promise<ReferralExport[]> {
  return Promise.all(
    exported.map(async (one) => {
      const { items } = await readAccess(db, one.id)
      return { ...one, accessLog: items.map((entry) => personEntry(entry, one.desk.name)) }
    }),
  )
}

const iso = (at: Date | null) => at?.toISOString() ?? null
