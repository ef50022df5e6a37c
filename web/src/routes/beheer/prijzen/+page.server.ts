import { listPriceJumps, markPriceJump } from '@stapwijzer/shared/api/admin-prices.ts'
import { listAdminSources } from '@stapwijzer/shared/api/admin-sources.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { insistOnOperator, read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { call } from '#lib/api.ts'
import { pageOf } from '#lib/desk/views.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const page = pageOf(searchParams.get('page'))
  const [jumps, seen, sources] = await Promise.all([
    read(event, listPriceJumps, { query: { page } }),
    read(event, listPriceJumps, { query: { state: 'seen', pageSize: 10 } }),
    read(event, listAdminSources),
  ])
  const names = Object.fromEntries(sources.items.map(({ id, name }) => [id, name]))
  return { operator, jumps, seen: seen.items, names, saved: searchParams.get('opgeslagen') === 'ja' }
}

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const data = await request.formData()
    const body = { course: textOf(data, 'opleiding'), since: textOf(data, 'sinds') }
    const answer = await call(fetch, markPriceJump, { body })
    if (answer.ok) redirect(303, '/beheer/prijzen?opgeslagen=ja')
    if (answer.status === 401) signInFirst(url)
    if (answer.status === 400) return fail(400, { gone: true })
    error([403, 503].includes(answer.status) ? answer.status : 500, '')
  },
}
