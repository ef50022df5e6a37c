import type { listDecided, listDuplicates, PairVerdict } from '@stapwijzer/shared/api/admin-duplicates.ts'
import type { listAdminSources } from '@stapwijzer/shared/api/admin-sources.ts'
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { insistOnOperator, read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { ask } from '#lib/api.ts'
import { pageOf } from '#lib/desk/views.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const page = pageOf(searchParams.get('page'))
  const [pairs, decisions, sources] = await Promise.all([
    read<Answer<typeof listDuplicates, 200>>(event, '/v1/admin/duplicates', { page, pageSize: 10 }),
    read<Answer<typeof listDecided, 200>>(event, '/v1/admin/duplicate-decisions', { pageSize: 10 }),
    read<Answer<typeof listAdminSources, 200>>(event, '/v1/admin/sources'),
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
    const answer = await ask(fetch, 'POST', '/v1/admin/duplicate-decisions', { body })
    if (answer.ok) redirect(303, `/beheer/dubbel?opgeslagen=${verdict}`)
    if (answer.status === 401) signInFirst(url)
    if (answer.status === 400) return fail(400, { gone: true })
    error([403, 503].includes(answer.status) ? answer.status : 500, '')
  },
}

function verdictOf(text: string | null): PairVerdict | null {
  return text === 'same' || text === 'different' ? text : null
}
