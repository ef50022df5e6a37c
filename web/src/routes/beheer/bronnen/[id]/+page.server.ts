import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { SourceQuality } from '@stapwijzer/shared/api/admin-quality.ts'
import type { AdminSourceDetail } from '@stapwijzer/shared/api/admin-sources.ts'
import type { listRuns } from '@stapwijzer/shared/api/admin.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const path = `/v1/admin/sources/${encodeURIComponent(event.params.id)}` as const
  const page = pageOf(event.url.searchParams.get('page'))
  const [source, runs, quality] = await Promise.all([
    read<AdminSourceDetail>(event, path),
    read<Answer<typeof listRuns, 200>>(event, `${path}/runs`, { page, pageSize: 20 }),
    read<SourceQuality>(event, `${path}/quality`),
  ])
  return { operator, source, runs, quality }
}
