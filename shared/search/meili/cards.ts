/** What an answer shows of the courses that were found: it is always the database's. */
import type { CatalogueReader } from '../../db/catalogue-reader.ts'
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
  db: CatalogueReader,
  ids: readonly string[],
  providers: readonly string[],
  { today, origin }: Pick<FindQuery, 'today' | 'origin'>,
): Promise<Shown> {
  const [row] = await db.catalogue(
    ({ sql }) => sql<ShownRow[]>`
      select (select json_agg(json_build_array(t.card, k.checked_at)) from catalogue.course_search s
          join catalogue.course_card t on t.doc = s.doc
          join catalogue.course_checked k on k.course_id = s.course_id
          where s.course_id = any(${ids as string[]}::uuid[])) as cards,
        (select json_agg(json_build_array(provider_id, name)) from (
          select provider_id, min(name) as name from catalogue.search_provider
          where provider_id = any(${providers as string[]}) group by 1) p) as names,
        (select max(indexed_at) from catalogue.search_source) as indexed_at`,
  )
  const { cards, names, indexed_at: indexedAt } = row!
  const byId = new Map(
    (cards ?? []).map(([card, at]) => [card.id, cardOn(card, new Date(at).toISOString(), today, origin)]),
  )
  return {
    items: ids.every((id) => byId.has(id)) ? ids.map((id) => byId.get(id)!) : null,
    providerNames: new Map(names),
    indexedAt: indexedAt?.toISOString() ?? null,
  }
}

type ShownRow = {
  cards: [card: StoredCard, checkedAt: string][] | null
  names: [id: string, name: string][] | null
  indexed_at: Date | null
}
