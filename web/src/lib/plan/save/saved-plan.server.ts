/** The saved plan that the cookie opens. Pages read it from here; the token stays on the server. */
import { byKey } from '#lib/by-key.ts'
import type { Cookies } from '@sveltejs/kit'
import { type PlanView, getPlan } from '@stapwijzer/shared/api/plans.ts'
import { call } from '#lib/api.ts'
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
  const answer = await call(fetch, getPlan, byKey(key))
  if (answer.ok) return { state: 'open', open: { key, ...versionOf(answer) } }
  if (answer.status !== 404) return { state: 'failed', status: answer.status }
  dropPlanCookie(cookies, url)
  return { state: 'gone' }
}

/** The plan with the version that a change of it has to name. */
export function versionOf(answer: { body: PlanView; headers: Headers }): SavedPlan {
  return { plan: answer.body, etag: answer.headers.get('etag') ?? '' }
}
