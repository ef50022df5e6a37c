import { listReportDrafts } from '@stapwijzer/shared/api/admin-reports.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  return { operator, drafts: (await read(event, listReportDrafts)).items }
}
