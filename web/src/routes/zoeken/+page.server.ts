import { getFundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { type SearchResult, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import { call } from '#lib/api.ts'
import { readSearch, type Search } from '#lib/search/address.ts'
import { askCourses } from '#lib/search/ask-courses.ts'
import { namesIn, waysOut, type Names } from '#lib/search/filters.ts'
import { conceptNames, occupationsMeant } from '#lib/search/concepts.ts'
import { otherWays } from '#lib/search/other-ways.ts'
import type { Wider } from '#lib/search/wider.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch

/** More names of schemes than this are not looked up; the others are called by the name of their filter. */
const mostSchemes = 5

export const load: PageServerLoad = async ({ fetch, url }) => {
  const wanted = readSearch(url.searchParams)
  const { result, used, ignored } = await askCourses(fetch, wanted)
  const [schemes, concepts] = await Promise.all([schemeNames(fetch, used), conceptNames(fetch, used)])
  const names: Names = new Map([...namesIn(result), ...schemes, ...concepts])
  const none = result.total === 0
  const [wider, others] = await Promise.all([
    none ? widerSearch(fetch, used, result, names) : null,
    none ? otherWays(fetch, used, result) : null,
  ])
  return {
    ...{ result, wanted, used, names, ignored, wider, others },
    occupations: occupationsMeant(used, result, names),
    degraded: result.meta.degraded,
  }
}

async function schemeNames(fetch: Fetch, used: Search): Promise<[string, string][]> {
  const chosen = (used.get('scheme') ?? []).slice(0, mostSchemes)
  const answers = await Promise.all(chosen.map((id) => call(fetch, getFundingScheme, { params: { id } })))
  return answers.flatMap((answer): [string, string][] =>
    answer.ok ? [[answer.body.scheme, answer.body.name]] : [],
  )
}

/** A chosen filter is never loosened by the API; the page asks again without the one that empties the search. */
async function widerSearch(
  fetch: Fetch,
  used: Search,
  result: SearchResult,
  names: Names,
): Promise<Wider | null> {
  const [best] = waysOut(used, result, names)
  if (!best) return null
  const { label, address } = best
  const { searchParams } = new URL(address, 'http://site')
  const answer = await call(fetch, searchCourses, {
    query: Object.fromEntries(readSearch(searchParams)),
  })
  if (!answer.ok) return null
  const { items, total } = answer.body
  return { label, address, items: items.slice(0, 5), total }
}
