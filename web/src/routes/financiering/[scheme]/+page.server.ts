import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import type { FundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { ask, get } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params }) => {
  const scheme = await get<FundingScheme>(fetch, `/v1/funding-schemes/${encodeURIComponent(params.scheme)}`)
  // Without the search the page says all the rest.
  const found = await ask<SearchResult>(fetch, 'GET', '/v1/courses', {
    query: { scheme: scheme.scheme, pageSize: 1 },
  })
  return { scheme, courses: found.ok ? found.body.total : 0 }
}
