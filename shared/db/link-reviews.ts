/**
 * What operators said about links between courses and occupations. A word is a row and nothing more: the worker acts on it
 * (ingest/links). It is kept by the items of sources, so that it holds when they are read anew, merged or parted.
 */
import type { LinkVerdict } from '../domain/link-review.ts'
import type { Tx } from './client.ts'

export type LinkReview = {
  conceptId: string
  /** null for a concept that is not known (any more). */
  label: string | null
  verdict: LinkVerdict
  reason: string
  /** Subject of the login. */
  actor: string
  at: Date
  /** When the worker acted on it; null while it has yet to. */
  appliedAt: Date | null
}

/** The items of the live sources that bring a shown course; empty when there is no such course. */
export async function itemsOfCourse({ sql }: Pick<Tx, 'sql'>, shownId: string): Promise<string[]> {
  const rows = await sql<{ item: string }[]>`
    select c.source_id || ':' || c.item_id as item from catalogue.course c
    left join catalogue.course_cluster k on k.course_id = c.id
    where c.withdrawn_at is null and (c.id = ${shownId} or k.lead_id = ${shownId})
      and coalesce(k.lead_id, c.id) = ${shownId} order by 1`
  return rows.map(({ item }) => item)
}

export async function addLinkReview(
  { sql }: Pick<Tx, 'sql'>,
  word: { courseId: string; items: readonly string[]; conceptId: string } & Pick<
    LinkReview,
    'verdict' | 'reason' | 'actor' | 'at'
  >,
): Promise<void> {
  const { courseId, items, conceptId, verdict, reason, actor, at } = word
  await sql`
    insert into catalogue.link_review (course_id, items, concept_id, verdict, reason, actor, at)
    values (${courseId}, ${items as string[]}, ${conceptId}, ${verdict}, ${reason}, ${actor}, ${at})`
}

/** Everything that was said of any of these items, newest first. */
export async function linkReviewsOf(
  { sql }: Pick<Tx, 'sql'>,
  items: readonly string[],
): Promise<LinkReview[]> {
  return sql<LinkReview[]>`
    select r.concept_id as "conceptId", o.label, r.verdict, r.reason, r.actor, r.at, r.applied_at as "appliedAt"
    from catalogue.link_review r left join catalogue.occupation o on o.id = r.concept_id
    where r.items && ${items as string[]} order by r.id desc`
}
