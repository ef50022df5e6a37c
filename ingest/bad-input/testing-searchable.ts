/** What a visitor finds of a source with the search of the site: that must be whole, before and after every fault. */
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { searchIn } from '@stapwijzer/shared/search/testing.ts'

/** Titles by course id, of all pages of an empty search. */
export async function searchable(db: CatalogueReader, source: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (let page = 1; ; page += 1) {
    const query = {
      q: null,
      exact: false,
      filters: { source },
      origin: null,
      sort: 'relevance',
      page,
      pageSize: 100,
    } as const
    const { items, total } = await searchIn(db, { ...query, today: '2026-11-24' })
    for (const { id, title } of items) found[id] = title
    if (page * 100 >= total) return found
  }
}
