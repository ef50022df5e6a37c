import { listDeliveries, retryDelivery } from '@stapwijzer/shared/api/admin-deliveries.ts'
import { listMails } from '@stapwijzer/shared/api/admin-mails.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { mailState, mailViewOf } from '#lib/admin/mail-views.ts'
import { insistOnOperator, read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { call } from '#lib/api.ts'
import { pageOf } from '#lib/desk/views.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const view = mailViewOf(searchParams.get('lijst'))
  const page = pageOf(searchParams.get('page'))
  const [mails, deliveries] = await Promise.all([
    read(event, listMails, { query: { state: mailState(view), page, pageSize: 20 } }),
    // What was not delivered comes first.
    read(event, listDeliveries, { query: { pageSize: 50 } }),
  ])
  return { operator, view, mails, deliveries, again: searchParams.get('opnieuw') === 'ja' }
}

export const actions: Actions = {
  opnieuw: async ({ fetch, request, url }) => {
    const id = textOf(await request.formData(), 'bericht')
    const answer = await call(fetch, retryDelivery, { params: { id } })
    if (answer.ok) redirect(303, '/beheer/post?opnieuw=ja')
    if (answer.status === 401) signInFirst(url)
    if (answer.status === 409) return fail(409, { arrived: true })
    error([403, 404, 503].includes(answer.status) ? answer.status : 500, '')
  },
}
