/** The check of a plan as it is on the page, by the API. A post, and the API keeps nothing of it. */
import { json } from '@sveltejs/kit'
import { checkAnyPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import { call } from '#lib/api.ts'
import type { CheckAnswer } from '#lib/plan/check-answer.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, fetch }) => {
  const passOn = await request.text()
  const answer = await call(fetch, checkAnyPlan, { passOn })
  return json({ check: answer.ok ? answer.body : null } satisfies CheckAnswer)
}
