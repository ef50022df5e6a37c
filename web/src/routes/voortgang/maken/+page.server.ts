import { listReportDrafts } from '@stapwijzer/shared/api/report-drafts.ts'
import { read } from '#lib/admin/read-admin.server.ts'
import { insistOnOfficer } from '#lib/report/officer.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const officer = await insistOnOfficer(event)
  return { officer, drafts: (await read(event, listReportDrafts)).items }
}
