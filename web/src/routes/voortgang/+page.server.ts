import { listReports } from '@stapwijzer/shared/api/reports.ts'
import { error } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch }) => {
  const answer = await call(fetch, listReports)
  if (!answer.ok) error(answer.status === 503 ? 503 : 500, '')
  return { reports: answer.body.items }
}
