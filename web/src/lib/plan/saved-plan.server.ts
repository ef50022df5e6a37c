/** The saved plan that the cookie opens. Pages read it from here; the token stays on the server. */
import type { Cookies } from '@sveltejs/kit'
import type { PlanView } from '@stapwijzer/shared/api/plans.ts'
import { ask, type ApiAnswer } from '#lib/api.ts'
import { dropPlanCookie, readPlanCookie } from './plan-cookie.server.ts'
import type { PlanKey } from './plan-key.ts'

type Fetch = typeof globalThis.fetch
/** What a `load` function or an action gets of a request. */
export type PageEvent = { fetch: Fetch; cookies: Cookies; url: URL }

export type SavedPlan = { plan: PlanView; etag: string }
export type OpenPlan = SavedPlan & { key: PlanKey }

/**
 * `none`: no cookie. `gone`: its plan was erased, has expired or has another code now; the cookie is taken away.
 * `failed`: it could not be asked now.
 */
export type PlanInCookie =
  | { state: 'open'; open: OpenPlan }
  | { state: 'none' }
  | { state: 'gone' }
  | { state: 'failed'; status: number }

export async function planInCookie({ fetch, cookies, url }: PageEvent): Promise<PlanInCookie> {
  const key = readPlanCookie({ cookies, url })
  if (!key) return { state: 'none' }
  const answer = await askPlan<PlanView>(fetch, 'GET', key)
  if (answer.ok) return { state: 'open', open: { key, ...versionOf(answer) } }
  if (answer.status !== 404) return { state: 'failed', status: answer.status }
  dropPlanCookie(cookies, url)
  return { state: 'gone' }
}

/** Calls the API about one plan; `path` is what stands behind `/v1/plans/{id}`. */
export function askPlan<T>(
  fetch: Fetch,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  key: PlanKey,
  call: { path?: string; body?: unknown; etag?: string } = {},
): Promise<ApiAnswer<T>> {
  const { path = '', body, etag } = call
  return ask<T>(fetch, method, `/v1/plans/${encodeURIComponent(key.id)}${path}`, {
    body,
    headers: { authorization: `Bearer ${key.token}`, ...(etag ? { 'if-match': etag } : {}) },
  })
}

/** The plan with the version that a change of it has to name. */
export function versionOf(answer: { body: PlanView; headers: Headers }): SavedPlan {
  return { plan: answer.body, etag: answer.headers.get('etag') ?? '' }
}
