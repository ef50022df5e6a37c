import {
  listDecided,
  listDuplicates,
  type PairVerdict,
  decideDuplicate,
} from '@stapwijzer/shared/api/admin-duplicates.ts'
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
  const [pairs, decisions, sources] = await Promise.all([
    read(event, listDuplicates, { query: { page, pageSize: 10 } }),
    read(event, listDecided, { query: { pageSize: 10 } }),
    read(event, listAdminSources),
  ])
  const names = Object.fromEntries(sources.items.map(({ id, name }) => [id, name]))
  return {
    operator,
    pairs,
    decisions: decisions.items,
    names,
    saved: verdictOf(searchParams.get('opgeslagen')),
  }
}

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const data = await request.formData()
    const verdict = verdictOf(textOf(data, 'keuze'))
    if (!verdict) return fail(400, { gone: true })
    const body = { a: textOf(data, 'a'), b: textOf(data, 'b'), verdict }
    const answer = await call(fetch, decideDuplicate, { body })
    if (answer.ok) redirect(303, `/beheer/dubbel?opgeslagen=${verdict}`)
    if (answer.status === 401) signInFirst(url)
    if (answer.status === 400) return fail(400, { gone: true })
    error([403, 503].includes(answer.status) ? answer.status : 500, '')
  },
}

function verdictOf(text: string | null): PairVerdict | null {
  return text === 'same' || text === 'different' ? text : null
}
