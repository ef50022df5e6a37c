import { fail } from '@sveltejs/kit'
import { changeAlerts, readAlerts, stopAlert, stopAlerts } from '@stapwijzer/shared/api/alerts.ts'
import { fields, paceOf, spanOf } from '#lib/alerts/read-request.ts'
import { bySecret, opening } from '#lib/alerts/secret.server.ts'
import { call } from '#lib/api.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

/** What was done; the page says it. */
type Result = { done?: 'saved' | 'stopped' | 'erased'; failed?: true }
const result = (one: Result): Result => one

export const load: PageServerLoad = async ({ fetch, params }) => ({
  opened: opening(await call(fetch, readAlerts, bySecret(params.token))),
})

export const actions: Actions = {
  bewaar: async ({ fetch, params, request }) => {
    const data = await request.formData()
    const pace = paceOf(textOf(data, fields.pace)) ?? 'weekly'
    const months = spanOf(textOf(data, fields.span))
    const answer = await call(fetch, changeAlerts, { ...bySecret(params.token), body: { pace, months } })
    return answer.ok ? result({ done: 'saved' }) : fail(503, result({ failed: true }))
  },
  stop: async ({ fetch, params, request }) => {
    const id = textOf(await request.formData(), 'volg')
    const answer = await call(fetch, stopAlert, { ...bySecret(params.token), params: { id } })
    // What is gone already was stopped as well, in another window.
    return answer.ok || answer.status === 404
      ? result({ done: 'stopped' })
      : fail(503, result({ failed: true }))
  },
  alles: async ({ fetch, params }) => {
    const answer = await call(fetch, stopAlerts, bySecret(params.token))
    return answer.ok || answer.status === 404
      ? result({ done: 'erased' })
      : fail(503, result({ failed: true }))
  },
}
