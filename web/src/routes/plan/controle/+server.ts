/** The check of a plan as it is on the page, by the API. A post, and the API keeps nothing of it. */
import { json } from '@sveltejs/kit'
import { checkAnyPlan, checkChangedPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import type { CheckAnswer, CheckRequest } from '#lib/plan/check/check-answer.ts'
import { readPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, fetch, cookies, url }) => {
  const asked = (await request.json().catch(() => null)) as Partial<CheckRequest> | null
  const { saved = false, ...question } = asked ?? {}
  const passOn = JSON.stringify(question)
  const key = saved ? readPlanCookie({ cookies, url }) : null
  const answer = await (key
    ? call(fetch, checkChangedPlan, { ...byKey(key), passOn })
    : call(fetch, checkAnyPlan, { passOn }))
  const isAway = !answer.ok && (answer.status === 429 || answer.status >= 500)
  const body: CheckAnswer = { check: answer.ok ? answer.body : null }
  return json(body, { status: isAway ? 503 : 200 })
}
