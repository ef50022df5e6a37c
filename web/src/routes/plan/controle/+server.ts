/** The check of a plan as it is on the page, by the API. A post, and the API keeps nothing of it. */
import { json } from '@sveltejs/kit'
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { ask } from '#lib/api.ts'
import type { CheckAnswer } from '#lib/plan/check-answer.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, fetch }) => {
  const body: unknown = await request.json().catch(() => null)
  const answer = await ask<PlanCheckView>(fetch, 'POST', '/v1/plan-checks', { body })
  return json({ check: answer.ok ? answer.body : null } satisfies CheckAnswer)
}
