/** Forgetting on a computer that many people use: what the browser keeps is gone already, the cookie goes here. */
import { redirect } from '@sveltejs/kit'
import { dropPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: ({ cookies, url }) => {
    dropPlanCookie(cookies, url)
    redirect(303, '/')
  },
}
