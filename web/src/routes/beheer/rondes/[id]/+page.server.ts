import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { listFindings, RunDetail } from '@stapwijzer/shared/api/admin.ts'
import { findingFilter } from '#lib/admin/finding-filter.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const path = `/v1/admin/runs/${encodeURIComponent(event.params.id)}` as const
  const run = await read<RunDetail>(event, path)
  const filter = findingFilter(event.url.searchParams, run)
  const page = pageOf(event.url.searchParams.get('page'))
  const findings = await read<Answer<typeof listFindings, 200>>(event, `${path}/findings`, {
    ...filter,
    page,
    pageSize: 50,
  })
  return { operator, run, filter, findings }
}
