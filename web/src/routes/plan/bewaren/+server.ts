/**
 * Saves a plan for the page's script: a new one, or the next version of the one that the cookie opens. What came of it
 * stands in the answer; its status is always 200, because errors of this service are pages or problem documents.
 */
import { byKey } from '#lib/by-key.ts'
import { json } from '@sveltejs/kit'
import { createPlan, getPlan, replacePlan } from '@stapwijzer/shared/api/plans.ts'
import { call } from '#lib/api.ts'
import { shownPlan } from '#lib/plan/open/open-plan.server.ts'
import { dropPlanCookie, readPlanCookie, setPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import { once } from '#lib/plan/save/save-once.server.ts'
import type { SaveAnswer, SaveRequest } from '#lib/plan/save/save-answer.ts'
import { type PageEvent, versionOf } from '#lib/plan/save/saved-plan.server.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const asked = await readRequest(event.request)
  if (!asked) return json({ outcome: 'refused' } satisfies SaveAnswer)
  const { plan, etag, key } = asked
  return json(etag === null ? await create(event, plan, key) : await replace(event, plan, etag))
}

async function create(event: PageEvent, plan: unknown, onceKey: string | null): Promise<SaveAnswer> {
  const answer = await call(event.fetch, createPlan, {
    passOn: JSON.stringify(plan),
    headers: once(onceKey),
  })
  if (!answer.ok) return refusal(answer.status)
  const { id, token } = answer.body
  const key = { id, token }
  setPlanCookie(event.cookies, key, event.url)
  const read = await call(event.fetch, getPlan, byKey(key))
  if (!read.ok) return { outcome: 'failed' }
  return { outcome: 'created', key, shown: await shownPlan(event.fetch, { key, ...versionOf(read) }) }
}

async function replace(event: PageEvent, plan: unknown, etag: string): Promise<SaveAnswer> {
  const key = readPlanCookie(event)
  if (!key) return { outcome: 'gone' }
  const answer = await call(event.fetch, replacePlan, {
    ...byKey(key, { 'if-match': etag }),
    passOn: JSON.stringify(plan),
  })
  if (answer.ok)
    return { outcome: 'saved', shown: await shownPlan(event.fetch, { key, ...versionOf(answer) }) }
  if (answer.status === 412) {
    const newest = await call(event.fetch, getPlan, byKey(key))
    if (newest.ok)
      return { outcome: 'elsewhere', shown: await shownPlan(event.fetch, { key, ...versionOf(newest) }) }
  }
  if (answer.status === 404) dropPlanCookie(event.cookies, event.url)
  return refusal(answer.status)
}

function refusal(status: number): SaveAnswer {
  switch (status) {
    case 400:
    case 413:
      return { outcome: 'refused' }
    case 403:
      return { outcome: 'read-only' }
    case 404:
      return { outcome: 'gone' }
    case 422:
      return { outcome: 'used' }
    case 429:
      return { outcome: 'too-many' }
    default:
      return { outcome: 'failed' }
  }
}

async function readRequest(request: Request): Promise<SaveRequest | null> {
  const body = (await request.json().catch(() => null)) as Partial<SaveRequest> | null
  if (typeof body !== 'object' || body === null || typeof body.plan !== 'object') return null
  const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
  return { plan: body.plan, etag: textOrNull(body.etag), key: textOrNull(body.key) }
}
