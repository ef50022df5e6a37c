/**
 * Keeps watch over what desks promised: reminds, tells who is above a desk, and lets a referral lapse when nobody there
 * confirmed it, so that its person hears whom to call. Each is done once and noted in the transaction that writes the mail.
 */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Database, Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { queueDelivery, queueMail } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { owesContact } from '@stapwijzer/shared/domain/referral/promise.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { dueOn, type ReminderKind } from '@stapwijzer/shared/domain/referral/reminders.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import type { Reachable } from '@stapwijzer/shared/text/nl/referral-mail.ts'
import type { DeskToReach } from '../desks/reach-desk.ts'

export type ReminderCounts = Record<ReminderKind | 'lapsed', number>

export type Watch = {
  /** Undefined for a desk that is not there on that day. */
  findDesk: (id: string) => DeskToReach | undefined
  /** The page for everybody; null when there is none. */
  national: Reachable | null
  /** Origin of the site. */
  publicUrl: string
  /** Day in the Netherlands. */
  today: string
  now: Date
}

type Row = {
  id: string
  locale: string
  state: ReferralState
  version: number
  deskId: string
  deskName: string
  receiptBy: string
  contactBy: string
  restricted: boolean
  hadContact: boolean
  email: string | null
  given: Record<string, string> | null
}

/** Looks at every referral that owes something by today; one that is being changed waits for the next turn. */
export async function keepWatch(db: Database, watch: Watch): Promise<ReminderCounts> {
  const counts: ReminderCounts = { 'receipt-due': 0, 'receipt-late': 0, 'contact-late': 0, lapsed: 0 }
  const owing = await db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return tx.sql<{ id: string }[]>`
      select id from private.referral
      where state = any(${[...owesContact]}) and restricted_at is null and receipt_by <= ${watch.today} order by created_at`
  })
  for (const { id } of owing) {
    const done = await db.tx('app', (tx) => watchOne(tx, id, watch))
    if (done) counts[done] += 1
  }
  return counts
}

async function watchOne(tx: Tx, id: string, watch: Watch): Promise<keyof ReminderCounts | null> {
  await setReferralScope(tx, { system: true })
  const row = await lockRow(tx.sql, id)
  if (!row) return null
  const given = Object.fromEntries(
    Object.entries(row.given ?? {}).map(([kind, at]) => [kind, plainDateOf(new Date(at))]),
  )
  const due = dueOn(watch.today, { ...row, given })
  if (due === null) return null
  if (due === 'lapse') {
    await lapse(tx, row, watch)
    return 'lapsed'
  }
  await tx.sql`insert into private.reminder (referral_id, kind, at) values (${id}, ${due}, ${watch.now})`
  await remind(tx, due, row, watch)
  await note(tx, 'referral.remind', row, watch)
  return due
}

async function lockRow(sql: Sql, id: string): Promise<Row | undefined> {
  const [row] = await sql<Row[]>`
    select r.id, r.locale, r.state, r.version, r.desk_id as "deskId", r.desk_name as "deskName",
      r.receipt_by::text as "receiptBy", r.contact_by::text as "contactBy", r.restricted_at is not null as restricted,
      r.sent->'contact'->>'email' as email,
      exists (select from private.referral_event e where e.referral_id = r.id and e.to_state = 'planned') as "hadContact",
      (select jsonb_object_agg(m.kind, m.at) from private.reminder m where m.referral_id = r.id) as given
    from private.referral r where r.id = ${id} for update of r skip locked`
  return row
}

async function remind(tx: Tx, kind: ReminderKind, row: Row, watch: Watch): Promise<void> {
  const contact = watch.findDesk(row.deskId)
  const reference = referenceOf(row.id)
  const link = `${watch.publicUrl}/loket`
  const about = { reference, desk: row.deskName }
  if (kind === 'receipt-due') {
    return mailTo(
      tx,
      contact?.mailbox,
      'desk-receipt-due',
      textsFor('desk').referralMail.receiptDueAtDesk(reference, link),
      row,
      watch,
    )
  }
  const above = contact?.escalation ?? contact?.mailbox
  const mail =
    kind === 'receipt-late'
      ? textsFor('desk').referralMail.receiptLateAtDesk(
          { ...about, receiptBy: textsFor('desk').format.date(row.receiptBy) },
          link,
        )
      : textsFor('desk').referralMail.contactLateAtDesk(
          { ...about, contactBy: textsFor('desk').format.date(row.contactBy) },
          link,
        )
  await mailTo(tx, above, `desk-${kind}`, mail, row, watch)
}

async function lapse(tx: Tx, row: Row, watch: Watch): Promise<void> {
  const { sql } = tx
  const { now, national, publicUrl } = watch
  await sql`
    update private.referral set state = 'lapsed', version = version + 1, updated_at = ${now}, closed_at = ${now}
    where id = ${row.id}`
  await sql`
    insert into private.referral_event (referral_id, number, from_state, to_state, at, actor)
    values (${row.id}, ${row.version + 1}, ${row.state}, 'lapsed', ${now}, 'system')`
  const contact = watch.findDesk(row.deskId)
  const reference = referenceOf(row.id)
  const page = (path: string) => `${publicUrl}${localPath(path, row.locale)}`
  const toPerson = textsFor('person', row.locale).referralMail.lapsedForPerson(
    reference,
    { desk: contact && contact.ways.length > 0 ? contact : null, national },
    { status: page('/advies/status'), again: page('/advies') },
  )
  await mailTo(tx, row.email ?? undefined, 'person-lapsed', toPerson, row, watch)
  const toDesk = textsFor('desk').referralMail.lapsedAtDesk(
    { reference, desk: row.deskName },
    `${publicUrl}/loket`,
  )
  for (const to of new Set([contact?.mailbox, contact?.escalation])) {
    await mailTo(tx, to, 'desk-lapsed', toDesk, row, watch)
  }
  if (contact?.webhook) {
    await queueDelivery(tx, 'referral.lapsed', { ...row, state: 'lapsed' }, { at: now, publicUrl })
  }
  await note(tx, 'referral.lapse', row, watch)
}

async function mailTo(
  tx: Tx,
  to: string | undefined,
  kind: string,
  mail: { subject: string; text: string },
  { id }: Row,
  { now }: Watch,
): Promise<void> {
  if (to !== undefined) await queueMail(tx, { to, ...mail }, { kind, referralId: id, at: now })
}

async function note(tx: Tx, action: string, { id }: Row, { now }: Watch): Promise<void> {
  const object = `referral/${id}`
  await writeAuditLine(tx, { action, object, result: 'ok', origin: 'promises', actor: 'system', at: now })
}
