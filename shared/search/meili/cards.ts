/** What an answer shows of the courses that were found: it is always the database's. */
import type { Database } from '../../db/client.ts'
import type { CourseCard } from '../../domain/course-card.ts'
import type { FindQuery } from '../query.ts'
import { cardOn, type StoredCard } from '../document/stored-card.ts'

export type Shown = {
  /** In the order of the ids; null when the database has one of them no longer. */
  items: CourseCard[] | null
  providerNames: ReadonlyMap<string, string>
  indexedAt: string | null
}

export async function readShown(
  db: Pick<Database, 'read'>,
  ids: readonly string[],
  providers: readonly string[],
  { today, origin }: Pick<FindQuery, 'today' | 'origin'>,
): Promise<Shown> {
  return db.read('app', async ({ sql }) => {
    // One round trip: the statements travel together.
    const [cards, names, [source]] = await Promise.all([
      sql<{ id: string; card: StoredCard; checked_at: Date }[]>`
        select s.course_id as id, t.card, k.checked_at from catalogue.course_search s
        join catalogue.course_card t on t.doc = s.doc
        join catalogue.course_checked k on k.course_id = s.course_id
        where s.course_id = any(${ids as string[]}::uuid[])`,
      sql<{ id: string; name: string }[]>`
        select provider_id as id, min(name) as name from catalogue.search_provider
        where provider_id = any(${providers as string[]}) group by 1`,
      sql<{ indexed_at: Date | null }[]>`select max(indexed_at) as indexed_at from catalogue.search_source`,
    ])
    const byId = new Map(
      cards.map(({ id, card, checked_at: at }) => [id, cardOn(card, at.toISOString(), today, origin)]),
    )
    return {
      items: ids.every((id) => byId.has(id)) ? ids.map((id) => byId.get(id)!) : null,
      providerNames: new Map(names.map(({ id, name }) => [id, name])),
      indexedAt: source?.indexed_at?.toISOString() ?? null,
    }
  })
}
