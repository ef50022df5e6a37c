import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { ask } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

/** Dom square in Utrecht: the middle of the first region. */
const middle = '3512'

/** The front page stands, whatever the catalogue says: without an answer it only has less to show. */
export const load: PageServerLoad = async ({ fetch, platform }) => {
  const startFrom = platform?.today
  const near = { postcode: middle, distanceKm: 20, sort: 'start', pageSize: 3 }
  const [all, soon] = await Promise.all([
    ask<SearchResult>(fetch, 'GET', '/v1/courses', { query: { pageSize: 1 } }),
    ask<SearchResult>(fetch, 'GET', '/v1/courses', {
      query: { ...near, startFrom, startBefore: startFrom && addDays(startFrom, 90) },
    }),
  ])
  const catalogue = all.ok ? all.body : null
  return {
    total: catalogue?.total ?? 0,
    providers: catalogue?.facets.provider.length ?? 0,
    sectors: (catalogue?.facets.sector ?? []).toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    checkedAt: catalogue?.meta.indexedAt ?? null,
    soon: soon.ok ? soon.body.items.filter(({ nextStart }) => nextStart !== null) : [],
    degraded: catalogue?.meta.degraded ?? false,
  }
}
