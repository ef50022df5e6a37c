import { listMissedSubjects } from '@stapwijzer/shared/api/missed-subjects.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const page = pageOf(event.url.searchParams.get('page'))
  return { operator, missed: await read(event, listMissedSubjects, { query: { page, pageSize: 50 } }) }
}
