/** What can be done with a saved plan as a whole, by forms that work without script. */
import { renewPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { fail, redirect } from '@sveltejs/kit'
import {
  createReadToken,
  deletePlan,
  deleteReadToken,
  mailPlanLink,
  renewPlanToken,
} from '@stapwijzer/shared/api/plans.ts'
import { planConflict, planSaved as t } from '@stapwijzer/shared/text/rooms.ts'
import { textOf } from '#lib/form/field.ts'
import { dropPlanCookie, setPlanCookie } from './plan-cookie.server.ts'
import type { PlanKey } from './plan-key.ts'
import { planInCookie, type PageEvent, type PlanInCookie } from './saved-plan.server.ts'
import { formAnswer } from '#lib/plan/form-answer.ts'

type ActionEvent = PageEvent & { request: Request }

/** A new token, so a new link; the old one is dead at once. */
export async function newLink(event: ActionEvent) {
  const made = await tokenFor(event, renewPlanToken)
  if ('refused' in made) return made.refused
  setPlanCookie(event.cookies, made.key, event.url)
  return formAnswer({ key: made.key })
}

/** A link that may only look; an earlier one is dead at once. */
export async function newLookLink(event: ActionEvent) {
  const made = await tokenFor(event, createReadToken)
  return 'refused' in made ? made.refused : formAnswer({ lookKey: made.key })
}

/** The link goes to whoever holds it. The address is in this one request, and comes back only to be mended. */
export async function mailLink(event: ActionEvent) {
  const email = textOf(await event.request.formData(), 'email').trim()
  const found = await planInCookie(event)
  if (found.state !== 'open') return unopened(found)
  const { ok, status } = await call(event.fetch, mailPlanLink, { ...byKey(found.open.key), body: { email } })
  if (status === 400) return fail(400, formAnswer({ mailError: t.mailWrong, email }))
  return ok ? formAnswer({ done: t.mailSent }) : refusal(status)
}

export async function endLookLink(event: ActionEvent) {
  const found = await planInCookie(event)
  if (found.state !== 'open') return unopened(found)
  const { ok, status } = await call(event.fetch, deleteReadToken, byKey(found.open.key))
  return ok ? formAnswer({ done: t.lookEnded }) : refusal(status)
}

/** Takes over the facts of the courses as they are today. */
export async function renew(event: ActionEvent) {
  const etag = textOf(await event.request.formData(), 'versie')
  const found = await planInCookie(event)
  if (found.state !== 'open') return unopened(found)
  const version = { 'if-match': etag || found.open.etag }
  const { ok, status } = await call(event.fetch, renewPlan, byKey(found.open.key, version))
  if (status === 412) return fail(412, formAnswer({ problem: planConflict.staleText }))
  return ok ? formAnswer({ done: t.renewed }) : refusal(status)
}

/** The plan stays saved; this browser does not open it any more. */
export function forget({ cookies, url }: ActionEvent): never {
  dropPlanCookie(cookies, url)
  redirect(303, '/plan')
}

export async function erase(event: ActionEvent) {
  const found = await planInCookie(event)
  if (found.state === 'failed') return refusal(found.status)
  if (found.state === 'open') {
    const { ok, status } = await call(event.fetch, deletePlan, byKey(found.open.key))
    if (!ok && status !== 404) return refusal(status)
  }
  dropPlanCookie(event.cookies, event.url)
  return formAnswer({ done: t.erased })
}

async function tokenFor(event: ActionEvent, contract: typeof renewPlanToken | typeof createReadToken) {
  const found = await planInCookie(event)
  if (found.state !== 'open') return { refused: unopened(found) }
  const { id } = found.open.key
  const answer = await call(event.fetch, contract, byKey(found.open.key))
  if (!answer.ok) return { refused: refusal(answer.status) }
  return { key: { id, token: answer.body.token } satisfies PlanKey }
}

/** A plan that cannot be read now is not said to be gone. */
function unopened(found: Exclude<PlanInCookie, { state: 'open' }>) {
  return found.state === 'failed' ? refusal(found.status) : fail(400, formAnswer({ problem: t.gone }))
}

function refusal(status: number) {
  const problem = status === 403 ? t.readOnly : status === 429 ? t.tooMany : t.actFailed
  return fail(status, formAnswer({ problem }))
}
