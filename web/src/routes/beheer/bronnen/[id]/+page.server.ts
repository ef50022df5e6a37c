import { readSourceQuality } from '@stapwijzer/shared/api/admin-quality.ts'
import { readAdminSource } from '@stapwijzer/shared/api/admin-sources.ts'
import { listRuns } from '@stapwijzer/shared/api/admin.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const params = { id: event.params.id }
  const page = pageOf(event.url.searchParams.get('page'))
  const [source, runs, quality] = await Promise.all([
    read(event, readAdminSource, { params }),
    read(event, listRuns, { params, query: { page, pageSize: 20 } }),
    read(event, readSourceQuality, { params }),
  ])
  return { operator, source, runs, quality }
}
