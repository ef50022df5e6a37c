import { listFailedSearches } from '@stapwijzer/shared/api/admin-searches.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const page = pageOf(event.url.searchParams.get('page'))
  return { operator, searches: await read(event, listFailedSearches, { query: { page, pageSize: 50 } }) }
}
