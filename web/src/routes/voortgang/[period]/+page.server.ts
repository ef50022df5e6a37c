import { getReport, HalfYear } from '@stapwijzer/shared/api/reports.ts'
import { error } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  if (!HalfYear.safeParse(params.period).success) error(404, '')
  const asked = url.searchParams.get('versie')
  if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked)) error(404, '')
  const query = asked === null ? {} : { version: Number(asked) }
  const answer = await call(fetch, getReport, { params: { period: params.period }, query })
  if (!answer.ok) error([404, 503].includes(answer.status) ? answer.status : 500, '')
  return { found: answer.body }
}
