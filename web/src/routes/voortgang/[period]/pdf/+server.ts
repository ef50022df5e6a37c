/** A report as a PDF, in the language of the page. */
import { getReportDocument, HalfYear } from '@stapwijzer/shared/api/reports.ts'
import { error } from '@sveltejs/kit'
import { callForFile } from '#lib/api.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ fetch, params, url }) => {
  const version = Number(url.searchParams.get('versie') ?? '1')
  if (!HalfYear.safeParse(params.period).success || !Number.isInteger(version) || version < 1) error(404, '')
  const query = url.searchParams.has('versie') ? { version } : {}
  const response = await callForFile(fetch, getReportDocument, { params: { period: params.period }, query })
  if (!response.ok) error([404, 429, 503].includes(response.status) ? response.status : 500, '')
  const headers = new Headers({ 'content-type': 'application/pdf' })
  const name = response.headers.get('content-disposition')
  if (name) headers.set('content-disposition', name)
  return new Response(await response.arrayBuffer(), { headers })
}
