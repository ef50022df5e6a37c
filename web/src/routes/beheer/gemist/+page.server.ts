import { listMissedSubjects, removeMissedSubject } from '@stapwijzer/shared/api/missed-subjects.ts'
import { error, redirect } from '@sveltejs/kit'
import { insistOnOperator, read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { call } from '#lib/api.ts'
import { pageOf } from '#lib/desk/views.ts'
import { textOf } from '#lib/form/field.ts'
import { subjectField } from '#lib/search/missed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const page = pageOf(searchParams.get('page'))
  const missed = await read(event, listMissedSubjects, { query: { page, pageSize: 50 } })
  return { operator, missed, removed: searchParams.get('weggehaald') === 'ja' }
}

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const subject = textOf(await request.formData(), subjectField)
    const answer = await call(fetch, removeMissedSubject, { body: { subject } })
    if (answer.ok) redirect(303, '/beheer/gemist?weggehaald=ja')
    if (answer.status === 401) signInFirst(url)
    error([400, 403, 503].includes(answer.status) ? answer.status : 500, '')
  },
}
