/** What a person does on the page with the status: each action finds its question by the code or by the plan's cookie. */
import type { Refusal } from '@stapwijzer/shared/api/call.ts'
import {
  cancelAppointment,
  restrictReferral,
  liftRestriction,
} from '@stapwijzer/shared/api/referral-rights.ts'
import { sendMessage } from '@stapwijzer/shared/api/messages.ts'
import { byKey } from '#lib/by-key.ts'
import { fail } from '@sveltejs/kit'
import { type ReferralView, withdrawReferral } from '@stapwijzer/shared/api/referrals.ts'
import { messages, referralRights as r, referralStatus as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { textOf } from '#lib/form/field.ts'
import { readPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import { planCode, planKeyOf, type PlanKey } from '#lib/plan/save/plan-key.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import { messageMistake } from './message-mistake.ts'
import { readReferral, statusItems } from './read-status.server.ts'
import type { StatusItem } from './status-item.ts'
import { messageField, type StatusResult } from './status-result.ts'

type Fetch = typeof globalThis.fetch
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
  withdrawn: {
    send: (fetch: Fetch, { key }: Held) => call(fetch, withdrawReferral, byKey(key)),
    over: 'withdraw',
  },
  cancelled: {
    send: (fetch: Fetch, { key, data }: Held) =>
      call(fetch, cancelAppointment, { ...byKey(key), query: meant(data) }),
    over: 'cancel',
  },
  paused: {
    send: (fetch: Fetch, { key }: Held) => call(fetch, restrictReferral, byKey(key)),
    over: 'pause',
  },
  lifted: {
    send: (fetch: Fetch, { key }: Held) => call(fetch, liftRestriction, byKey(key)),
    over: 'pause',
  },
} as const

/** Does one thing with a question and says what came of it. */
export async function act(event: ActEvent, done: keyof typeof acts) {
  const held = await heldBy(event)
  if (!held) return fail(400, statusResult({ problem: t.unknownCode }))
  const { send, over } = acts[done]
  const answer = await send(event.fetch, held)
  const now = await openedNow(event, held)
  if (answer.ok) return statusResult({ done, ...now })
  return fail(statusFor(answer), statusResult({ problem: wordsFor(answer, r.refused[over]), ...now }))
}

/** Sends a message to the desk; what has to be mended stays in its field. */
export async function writeMessage(event: ActEvent) {
  const held = await heldBy(event)
  if (!held) return fail(400, statusResult({ problem: t.unknownCode }))
  const { id } = held.key
  // Browsers send two characters for the end of a line; counted and kept it is one.
  const text = textOf(held.data, messageField(textOf(held.data, 'id') || id))
    .replaceAll('\r\n', '\n')
    .trim()
  const mistake = messageMistake(text)
  if (mistake !== null) {
    const now = await openedNow(event, held)
    return fail(400, statusResult({ draft: { id, text, error: mistake }, ...now }))
  }
  const answer = await call(event.fetch, sendMessage, { ...byKey(held.key), body: { text } })
  const now = await openedNow(event, held)
  if (answer.ok) return statusResult({ done: 'written', ...now })
  const draft = { id, text, error: wordsFor(answer, messages.errors.refused) }
  return fail(statusFor(answer), statusResult({ problem: draft.error, draft, ...now }))
}

/** The appointment that the person read: one that the desk made since then is not called off. */
function meant(data: FormData): { at?: string } {
  const moment = textOf(data, 'moment')
  return moment ? { at: moment } : {}
}

/** The status of the page for what the API refused. */
export function statusFor({ status }: Refusal): number {
  return status === 404 ? 400 : status === 409 || status === 429 ? status : 503
}
export function wordsFor({ status }: Refusal, over: string): string {
  if (status === 404) return t.unknownCode
  if (status === 409) return over
  return status === 429 ? t.tooMany : r.failed
}

/** Gives what it gets, so that the page knows every member. */
export function statusResult(what: StatusResult): StatusResult {
  return what
}
