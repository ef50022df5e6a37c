import { fail } from '@sveltejs/kit'
import { confirmAlert, readAlertRequest } from '@stapwijzer/shared/api/alerts.ts'
import { bySecret, opening } from '#lib/alerts/secret.server.ts'
import { call } from '#lib/api.ts'
import type { Actions, PageServerLoad } from './$types'

/** Opening the page confirms nothing: programs that look through mail open every link in it. */
export const load: PageServerLoad = async ({ fetch, params }) => ({
  request: opening(await call(fetch, readAlertRequest, bySecret(params.token))),
})

export const actions: Actions = {
  default: async ({ fetch, params }) => {
    const answer = await call(fetch, confirmAlert, bySecret(params.token))
    if (answer.ok) return { token: answer.body.token }
    return fail(answer.status === 404 ? 404 : 503, { failed: answer.status !== 404 })
  },
}
