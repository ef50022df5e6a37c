/** Reminds a person and a desk of their appointment, once, in the transaction that notes it. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { queueMail } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { remindsOfAppointment } from '@stapwijzer/shared/domain/referral/appointment.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import type { Watch } from './reminders.ts'

export type AppointmentCounts = { appointments: number }
type Reminding = Pick<Watch, 'findDesk' | 'publicUrl' | 'now'>

type Row = {
  id: string
  locale: string
  deskId: string
  at: Date
  madeAt: Date
  email: string | null
  reminded: boolean
}

/** Looks at every appointment of the next two days; one that is being changed waits for the next turn. */
export async function remindOfAppointments(db: Database, watch: Reminding): Promise<AppointmentCounts> {
  const soon = await db.read('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return tx.sql<{ id: string }[]>`
      select id from private.referral
      where state = 'planned' and restricted_at is null and appointment_cancelled_at is null
        and appointment_at > ${watch.now} and appointment_at < ${watch.now}::timestamptz + interval '48 hours'
      order by appointment_at, id`
  })
  let appointments = 0
  for (const { id } of soon) {
    if (await db.tx('app', (tx) => remindOne(tx, id, watch))) appointments += 1
  }
  return { appointments }
}

async function remindOne(tx: Tx, id: string, watch: Reminding): Promise<boolean> {
  await setReferralScope(tx, { system: true })
  const [row] = await tx.sql<Row[]>`
    select r.id, r.locale, r.desk_id as "deskId", r.appointment_at as at, r.sent->'contact'->>'email' as email,
      coalesce((select max(e.at) from private.referral_event e where e.referral_id = r.id and e.to_state = 'planned'),
        r.created_at) as "madeAt",
      exists (select from private.reminder m where m.referral_id = r.id and m.kind = 'appointment-soon') as reminded
    from private.referral r
    where r.id = ${id} and r.state = 'planned' and r.restricted_at is null and r.appointment_cancelled_at is null
      and r.appointment_at is not null
    for update of r skip locked`
  const { now, publicUrl } = watch
  if (!row || !remindsOfAppointment({ ...row, at: row.at }, now)) return false
  await tx.sql`insert into private.reminder (referral_id, kind, at) values (${id}, 'appointment-soon', ${now})`
  const reference = referenceOf(id)
  const about = { referralId: id, at: now }
  if (row.email !== null) {
    const when = plainDateOf(row.at) === plainDateOf(now) ? 'today' : 'tomorrow'
    const { appointmentSoonForPerson } = textsFor('person', row.locale).referralMail
    const mail = appointmentSoonForPerson(
      reference,
      when,
      `${publicUrl}${localPath('/advies/status', row.locale)}`,
    )
    await queueMail(tx, { to: row.email, ...mail }, { kind: 'person-appointment-soon', ...about })
  }
  const mailbox = watch.findDesk(row.deskId)?.mailbox
  if (mailbox !== undefined) {
    const { noticeToDesk } = textsFor('desk').referralNotice
    const mail = noticeToDesk('desk-appointment-soon', reference, `${publicUrl}/loket`)
    await queueMail(tx, { to: mailbox, ...mail }, { kind: 'desk-appointment-soon', ...about })
  }
  const line = { action: 'referral.remind', object: `referral/${id}`, result: 'ok', actor: 'system' }
  await writeAuditLine(tx, { ...line, origin: 'promises', at: now })
  return true
}
