import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { ask } from '#lib/api.ts'
import { addressOf, readSearch, type Search } from '#lib/search/address.ts'
import { askCourses } from '#lib/search/ask-courses.ts'
import { filterLabel, namesIn } from '#lib/search/filters.ts'
import type { Wider } from '#lib/search/wider.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const wanted = readSearch(url.searchParams)
  const { result, used, ignored } = await askCourses(fetch, wanted)
  const wider = result.total === 0 ? await widerSearch(fetch, used, result) : null
  return { result, wanted, used, ignored, wider, degraded: result.meta.degraded }
}

/** A chosen filter is never loosened by the API; the page asks again without the one that empties the search. */
async function widerSearch(
  fetch: typeof globalThis.fetch,
  used: Search,
  result: SearchResult,
): Promise<Wider | null> {
  const blocking = result.blockedBy?.[0]
  if (!blocking) return null
  const address = addressOf(used, { [blocking.filter]: null })
  const query = new URL(address, 'http://site').search
  const answer = await ask<SearchResult>(fetch, 'GET', `/v1/courses${query}` as `/v1/${string}`)
  if (!answer.ok) return null
  const { items, total } = answer.body
  return {
    label: filterLabel(blocking.filter, blocking.value, namesIn(result)),
    address,
    items: items.slice(0, 5),
    total,
  }
}
