import { fail } from '@sveltejs/kit'
import { stopAlerts } from '@stapwijzer/shared/api/alerts.ts'
import { bySecret } from '#lib/alerts/secret.server.ts'
import { call } from '#lib/api.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  /**
   * The button of the page, and the one in a mail program: that posts `List-Unsubscribe=One-Click` without a cookie and without
   * having opened the page (RFC 8058, 3.2). What is gone already is stopped as well.
   */
  default: async ({ fetch, params }) => {
    const answer = await call(fetch, stopAlerts, bySecret(params.token))
    return answer.ok || answer.status === 404 ? { stopped: true } : fail(503, { stopped: false })
  },
}
