/** Which courses are new since a moment, as far as the catalogue is whole. */
import type { Reading } from '@stapwijzer/shared/db/client.ts'

/** A run that takes longer than this was killed and not noticed yet. */
const longestRunHours = 12

/**
 * Up to when the catalogue can be looked at without missing anything: a run that is at work dates its courses with its start
 * and shows them at its end.
 */
export async function wholeUntil({ sql }: Reading, now: Date): Promise<Date> {
  const [row] = await sql<{ until: Date }[]>`
    select least(${now}::timestamptz, min(started_at)) as until from catalogue.run
    where finished_at is null and started_at > ${now}::timestamptz - make_interval(hours => ${longestRunHours}::int)`
  return row!.until
}

/**
 * Ids of the courses that were first seen in the time from `from` (inclusive) to `until` (exclusive), as they are shown. One
 * that another source had before is not new.
 */
export async function newCourses({ sql }: Reading, from: Date, until: Date): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct coalesce(k.lead_id, c.id) as id from catalogue.course c
    left join catalogue.course_cluster k on k.course_id = c.id
    where c.first_seen_at >= ${from} and c.first_seen_at < ${until} and c.withdrawn_at is null
      and not exists (
        select from catalogue.course_cluster o join catalogue.course e on e.id = o.course_id
        where o.lead_id = k.lead_id and e.first_seen_at < ${from})`
  return rows.map(({ id }) => id)
}
