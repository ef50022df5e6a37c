/** Subjects that are missed, in the database: a number for each subject and day. Nothing says who told it. */
import type { MissedSubject } from '@stapwijzer/shared/api/missed-subjects.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'

export async function countSubject({ sql }: Tx, subject: string, day: string): Promise<void> {
  await sql`
    insert into catalogue.missed_subject as m (day, subject, told) values (${day}, ${subject}, 1)
    on conflict (day, subject) do update set told = m.told + 1`
}

/** Those told most first, then those told last. */
export async function readSubjects(
  { sql }: Tx,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: MissedSubject[]; total: number }> {
  const items = await sql<MissedSubject[]>`
    select subject, sum(told)::int as told, min(day) as "firstDay", max(day) as "lastDay"
    from catalogue.missed_subject group by subject
    order by told desc, "lastDay" desc, subject collate "C" limit ${pageSize} offset ${(page - 1) * pageSize}`
  const [all] = await sql<{ total: number }[]>`
    select count(distinct subject)::int as total from catalogue.missed_subject`
  return { items, total: all!.total }
}

/** Takes away everything that was told of one subject, given as it is counted; how often it was told, 0 when it was not there. */
export async function removeSubject({ sql }: Tx, subject: string): Promise<number> {
  const gone = await sql<{ told: number }[]>`
    delete from catalogue.missed_subject where subject = ${subject} returning told`
  return gone.reduce((sum, { told }) => sum + told, 0)
}
