/** The courses and occupations that have a page worth finding, for the sitemap. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'

export type LiveCourse = { id: string; changedAt: Date }

export async function countLiveCourses({ sql }: Tx): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select count(*)::int as total from catalogue.shown_course where withdrawn_at is null`
  return row?.total ?? 0
}

export async function liveCourses(
  { sql }: Tx,
  { limit, offset }: { limit: number; offset: number },
): Promise<LiveCourse[]> {
  const rows = await sql<{ id: string; last_changed_at: Date }[]>`
    select id, last_changed_at from catalogue.shown_course where withdrawn_at is null
    order by id limit ${limit} offset ${offset}`
  return rows.map(({ id, last_changed_at }) => ({ id, changedAt: last_changed_at }))
}

/** Ids of the occupations in use that live courses lead to: the others have little to show. A few thousand at most. */
export async function occupationsWithCourses({ sql }: Tx): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select o.id from catalogue.occupation o
    where o.retired_at is null and exists (
      select 1 from catalogue.course_concept c join catalogue.shown_course s on s.id = c.course_id
      where c.concept_id = o.id and s.withdrawn_at is null)
    order by o.id limit 4000`
  return rows.map(({ id }) => id)
}
