/** The courses that have a page, for the sitemap. */
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
