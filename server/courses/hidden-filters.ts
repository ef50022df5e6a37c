/** Which filters the results page leaves out for now, kept until the index is written again. */
import { filterShares } from '@stapwijzer/shared/db/filter-shares.ts'
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { FilterName } from '@stapwijzer/shared/domain/filters.ts'

/** `indexedAt`: the state of the index that a search was answered from. */
export type HiddenFilters = (indexedAt: string | null) => Promise<FilterName[]>

export function createHiddenFilters(db: CatalogueReader): HiddenFilters {
  let kept: { indexedAt: string | null; hidden: Promise<FilterName[]> } | null = null
  return (indexedAt) => {
    if (kept?.indexedAt === indexedAt) return kept.hidden
    const hidden = db
      .catalogue(({ sql }) => filterShares(sql))
      .then((shares) => shares.filter((one) => one.hidden).map(({ filter }) => filter))
    kept = { indexedAt, hidden }
    // A failure is told to who asked; the next search asks anew.
    hidden.catch(() => {
      kept = null
    })
    return hidden
  }
}
