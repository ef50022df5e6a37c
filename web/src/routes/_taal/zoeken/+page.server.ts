import { readSearch } from '#lib/search/address.ts'
import { askCourses } from '#lib/search/ask-courses.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const wanted = readSearch(url.searchParams)
  const { result, used, ignored } = await askCourses(fetch, wanted)
  return { result, used, ignored }
}
