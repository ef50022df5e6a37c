import { needed } from '#lib/needed.ts'
import { searchCourses } from '@stapwijzer/shared/api/courses.ts'
import { getFundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params }) => {
  const scheme = await needed(fetch, getFundingScheme, { params: { id: params.scheme } })
  // Without the search the page says all the rest.
  const found = await call(fetch, searchCourses, {
    query: { scheme: scheme.scheme, pageSize: 1, facets: false },
  })
  return { scheme, courses: found.ok ? found.body.total : 0 }
}
