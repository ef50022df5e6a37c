/**
 * What the worker does for cases of missing education: on the next date one mail, after which the address is forgotten; and it
 * notes courses for a topic that came into the catalogue since the case was opened.
 */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { queueMail } from '@stapwijzer/shared/db/outgoing.ts'
import { keyOf, openText } from '@stapwijzer/shared/db/sealed-text.ts'
import { caseEnds } from '@stapwijzer/shared/domain/cases/case-moves.ts'
import type { CaseTopic } from '@stapwijzer/shared/domain/cases/case.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import { coursesOn } from '../cases/figures.ts'

type Needs = { publicUrl: string; today: string; now: Date }

export async function keepCases(db: Database, needs: Needs): Promise<{ reminders: number; found: number }> {
  return db.tx('app', async (tx) => ({ reminders: await remind(tx, needs), found: await look(tx, needs) }))
}

async function remind(tx: Tx, { publicUrl, today, now }: Needs): Promise<number> {
  const rows = await tx.sql<{ id: string; title: string; next: string | null; sealed: string }[]>`
    select id, title, next_what as next, remind_to as sealed from private.signal_case
    where next_on <= ${today} and remind_to is not null and reminded_for is distinct from next_on
      and state <> all(${[...caseEnds]})
    order by next_on for update skip locked`
  for (const { id, title, next, sealed } of rows) {
    const to = openText(sealed, keyOf(tx))
    const mail = textsFor('operator').caseMail.reminder(title, next, `${publicUrl}/signalen/zaken/${id}`)
    if (to !== null) await queueMail(tx, { to, ...mail }, { kind: 'case-reminder', at: now })
    await tx.sql`update private.signal_case set reminded_for = next_on, remind_to = null where id = ${id}`
    const line = { action: 'case.remind', object: `case/${id}`, result: 'ok', origin: 'cases' }
    await writeAuditLine(tx, { ...line, actor: 'system', at: now })
  }
  return rows.length
}

/** New since it was opened: live now, and not among the live courses that were first seen before. */
async function look(tx: Tx, { now }: Needs): Promise<number> {
  const rows = await tx.sql<{ id: string; topic: CaseTopic; createdAt: Date; found: string[] }[]>`
    select id, topic, created_at as "createdAt", found from private.signal_case
    where topic is not null and not invented and state <> all(${[...caseEnds]}) order by id for update skip locked`
  let news = 0
  for (const { id, topic, createdAt, found } of rows) {
    const live = (await coursesOn(tx, topic)).map((one) => one.id)
    const fresh = await tx.sql<{ id: string }[]>`
      select id from catalogue.course
      where id = any(${live}::uuid[]) and first_seen_at > ${createdAt} and first_seen_at <= ${now} order by first_seen_at, id limit 20`
    const ids = fresh.map((one) => one.id)
    if (ids.join() === found.join()) continue
    await tx.sql`update private.signal_case set found = ${ids}::uuid[] where id = ${id}`
    news += 1
  }
  return news
}
