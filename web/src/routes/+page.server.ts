import type { QueryOf } from '@stapwijzer/shared/api/call.ts'
import { type SearchResult, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch
type Soon = { items: SearchResult['items']; near: boolean }

/** The middle of Utrecht, and how far from there is near. */
const near = { postcode: '3512', distanceKm: 20 }
const soonShown = 3
const soonDays = 90

/** The front page stands, whatever the catalogue says: without an answer it only has less to show. */
export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { today } = await parent()
  const [all, soon] = await Promise.all([search(fetch, { pageSize: 1 }), startingSoon(fetch, today)])
  return {
    total: all?.total ?? 0,
    providers: all?.facets.provider.length ?? 0,
    sectors: (all?.facets.sector ?? []).toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    checkedAt: all?.meta.indexedAt ?? null,
    soon,
    degraded: all?.meta.degraded ?? false,
  }
}

/** Courses that start soon near Utrecht; when there are too few, those that start soon anywhere. */
async function startingSoon(fetch: Fetch, today: string): Promise<Soon> {
  const window = {
    startFrom: today,
    startBefore: addDays(today, soonDays),
    sort: 'start',
    pageSize: soonShown,
    facets: false,
  }
  const dated = async (query: QueryOf<typeof searchCourses>) =>
    ((await search(fetch, query))?.items ?? []).filter(({ nextStart }) => nextStart !== null)
  const items = await dated({ ...window, ...near })
  return items.length === soonShown ? { items, near: true } : { items: await dated(window), near: false }
}

async function search(fetch: Fetch, query: QueryOf<typeof searchCourses>): Promise<SearchResult | null> {
  const answer = await call(fetch, searchCourses, { query })
  return answer.ok ? answer.body : null
}
