/** What a person does on the page with the status: each action finds its question by the code or by the plan's cookie. */
import { fail } from '@sveltejs/kit'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { referralRights as r, referralStatus as t } from '@stapwijzer/shared/text/rooms.ts'
import type { ApiAnswer } from '#lib/api.ts'
import { textOf } from '#lib/form/field.ts'
import { readPlanCookie } from '#lib/plan/plan-cookie.server.ts'
import { planCode, planKeyOf, type PlanKey } from '#lib/plan/plan-key.ts'
import type { PageEvent } from '#lib/plan/saved-plan.server.ts'
import { askReferral, readReferral, statusItems } from './read-status.server.ts'
import type { StatusItem } from './status-item.ts'
import type { StatusTold } from './status-told.ts'

export type ActEvent = PageEvent & { request: Request; platform: Readonly<App.Platform> | undefined }
/** `code`: what the visitor opened the question with; null when the cookie of its plan did. */
export type Held = { key: PlanKey; code: string | null; data: FormData }

/** Null when neither a code nor a plan is there. */
export async function heldBy({ request, cookies, url }: ActEvent): Promise<Held | null> {
  const data = await request.formData()
  const byCode = planKeyOf(textOf(data, 'code'))
  if (byCode) return { key: byCode, code: planCode(byCode), data }
  const plan = readPlanCookie({ cookies, url })
  return plan && { key: { id: textOf(data, 'id').trim(), token: plan.token }, code: null, data }
}

/** The question as it is now, for who opened it by its code; with the cookie the page reads it by itself. */
export async function openedNow(
  event: ActEvent,
  { key, code }: Held,
): Promise<{ opened: { item: StatusItem; code: string } } | Record<string, never>> {
  if (code === null) return {}
  const answer = await readReferral(event.fetch, key)
  return answer.ok ? { opened: { item: await itemOf(event, answer.body), code } } : {}
}

export async function itemOf(event: ActEvent, view: ReferralView): Promise<StatusItem> {
  const [item] = await statusItems(event.fetch, [view], event.platform?.today ?? '')
  return item!
}

const acts = {
  withdrawn: { method: 'POST', path: '/withdrawal', over: 'withdraw' },
  cancelled: { method: 'POST', path: '/appointment-cancellation', over: 'cancel' },
  paused: { method: 'POST', path: '/restriction', over: 'pause' },
  lifted: { method: 'DELETE', path: '/restriction', over: 'pause' },
} as const

/** Does one thing with a question and says what came of it. */
export async function act(event: ActEvent, done: keyof typeof acts) {
  const held = await heldBy(event)
  if (!held) return fail(400, told({ problem: t.unknownCode }))
  const { method, path, over } = acts[done]
  const answer = await askReferral(event.fetch, method, held.key, `${path}${meant(done, held.data)}`)
  const now = await openedNow(event, held)
  if (answer.ok) return told({ done, ...now })
  return fail(statusFor(answer), told({ problem: wordsFor(answer, r.refused[over]), ...now }))
}

/** The appointment that the person read: one that the desk made since then is not called off. */
function meant(done: keyof typeof acts, data: FormData): string {
  const moment = textOf(data, 'moment')
  return done === 'cancelled' && moment ? `?at=${encodeURIComponent(moment)}` : ''
}

type Refused = Extract<ApiAnswer<unknown>, { ok: false }>

/** The status of the page for what the API refused. */
export function statusFor({ status }: Refused): number {
  return status === 404 ? 400 : status === 409 || status === 429 ? status : 503
}
export function wordsFor({ status }: Refused, over: string): string {
  if (status === 404) return t.unknownCode
  if (status === 409) return over
  return status === 429 ? t.tooMany : r.failed
}

/** Gives what it gets, so that the page knows every member. */
export function told(what: StatusTold): StatusTold {
  return what
}
