import { createPlan } from '@stapwijzer/shared/api/plans.ts'
import { deskTogether as t, plan } from '@stapwijzer/shared/text/rooms.ts'
import { fail, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import { deskSession, fails, signInFirst } from '#lib/desk/session.server.ts'
import { clearScreen } from '#lib/desk/together.server.ts'
import { textOf } from '#lib/form/field.ts'
import { openByCode } from '#lib/plan/open/open-by-code.server.ts'
import { readPlanCookie, setPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import type { Actions, PageServerLoad } from './$types'

const here = '/loket/samen'

export const load: PageServerLoad = async ({ fetch, cookies, url }) => {
  const session = await deskSession(fetch)
  const cleared = url.searchParams.has('leeg')
  // Clearing the screen needs nobody who is signed in; what comes after it does.
  if (!session && !cleared) signInFirst(here)
  if (session?.desks.length === 0) fails(403)
  return { session, cleared, hasPlan: readPlanCookie({ cookies, url }) !== null }
}

export const actions: Actions = {
  /** An empty plan, kept from the start, so that it can be taken along. */
  begin: async (event) => {
    if (!(await deskSession(event.fetch))) signInFirst(here)
    const body = { title: plan.planNameDefault, items: [] }
    const answer = await call(event.fetch, createPlan, { body })
    if (!answer.ok) return fail(answer.status, { code: '', error: '', problem: t.failed })
    clearScreen(event)
    setPlanCookie(event.cookies, { id: answer.body.id, token: answer.body.token }, event.url)
    redirect(303, '/plan')
  },

  /** A plan that the person has already. */
  open: async (event) => {
    if (!(await deskSession(event.fetch))) signInFirst(here)
    const code = textOf(await event.request.formData(), 'code').trim()
    const refused = await openByCode(event, code)
    if (refused) return fail(refused.status, { code, error: refused.text, problem: '' })
    event.setHeaders({ 'clear-site-data': '"cache", "storage"' })
    redirect(303, '/plan')
  },

  leeg: (event) => {
    clearScreen(event)
    redirect(303, `${here}?leeg`)
  },
}
