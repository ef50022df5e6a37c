/** What operators said about links on the site: read as reviews, and acted on by looking at those courses again. */
import type { Database, Sql } from '@stapwijzer/shared/db/client.ts'
import type { Review } from './rules.ts'

/** The newest word about each item and concept; one that was taken back is none. */
export async function readSaid(sql: Sql): Promise<Review[]> {
  const rows = await sql<{ item: string; concept: string; verdict: string; reason: string }[]>`
    select item, concept_id as concept, verdict, reason from (
      select distinct on (item, concept_id) item, concept_id, verdict, reason
      from catalogue.link_review r cross join unnest(r.items) item
      order by item, concept_id, r.id desc) newest
    where verdict <> 'rules' order by item, concept_id`
  return rows.map(({ item, concept, verdict, reason }) => ({
    ...{ kind: 'course' as const, match: item, concept, yes: verdict === 'yes', reason },
    reviewer: 'operator',
  }))
}

/** Makes that the courses of words that wait are looked at again by whoever links next; gives how many courses. */
export async function followLinkReviews(db: Database, now: Date): Promise<{ courses: number }> {
  return db.tx('ingest', async ({ sql }) => {
    const waiting = await sql<{ items: string[] }[]>`
      update catalogue.link_review set applied_at = ${now} where applied_at is null returning items`
    const items = [...new Set(waiting.flatMap((word) => word.items))]
    if (items.length === 0) return { courses: 0 }
    const sources = items.map((item) => item.slice(0, item.indexOf(':')))
    const keys = items.map((item) => item.slice(item.indexOf(':') + 1))
    const forgotten = await sql`
      delete from catalogue.course_linked where course_id in (
        select coalesce(k.lead_id, c.id) from unnest(${sources}::text[], ${keys}::text[]) w(source_id, item_id)
        join catalogue.course c on c.source_id = w.source_id and c.item_id = w.item_id
        left join catalogue.course_cluster k on k.course_id = c.id)
      returning course_id`
    return { courses: forgotten.length }
  })
}
