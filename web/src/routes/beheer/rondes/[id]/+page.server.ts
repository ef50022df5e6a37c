import { listFindings, readRun } from '@stapwijzer/shared/api/admin.ts'
import { findingFilter } from '#lib/admin/finding-filter.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const params = { id: event.params.id }
  const run = await read(event, readRun, { params })
  const filter = findingFilter(event.url.searchParams, run)
  const page = pageOf(event.url.searchParams.get('page'))
  const findings = await read(event, listFindings, {
    params,
    query: { ...filter, page, pageSize: 50 },
  })
  return { operator, run, filter, findings }
}
