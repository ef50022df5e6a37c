/** Sends a question to a desk; without a saved plan one is made first, because a referral belongs to a plan. */
import { createPlan } from '@stapwijzer/shared/api/plans.ts'
import { byKey } from '#lib/by-key.ts'
import {
  makeReferral,
  type ReferralBody,
  type ReferralView,
  readReferral,
} from '@stapwijzer/shared/api/referrals.ts'
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { plan as planText } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { setPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import type { PlanKey } from '#lib/plan/save/plan-key.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import type { VisitorPlan } from './plan-of-visitor.server.ts'

export type Made = Answer<typeof makeReferral, 201>
export type SendResult =
  /** Stored. `newPlan`: the plan that was made with it, and the courses in it. */
  | { outcome: 'sent'; made: Made; referral: ReferralView | null; newPlan: NewPlan | null }
  | { outcome: 'plan-gone' | 'plan-refused' | 'read-only' | 'too-many' | 'failed' | 'used' }
export type NewPlan = { id: string; fromBrowser: boolean; steps: number; courses: string[] }

/**
 * `key` stands in the form, so that sending it twice, also at the same moment, makes one plan and one referral.
 * The cookie of a new plan is set as soon as it exists: another try goes on with it.
 */
export async function sendReferral(
  event: PageEvent,
  plan: Exclude<VisitorPlan, { kind: 'failed' | 'gone' }>,
  key: string,
  body: ReferralBody,
): Promise<SendResult> {
  const opened = plan.kind === 'saved' ? plan.open.key : await makePlan(event, plan, key)
  if (typeof opened === 'string') return { outcome: opened }
  const answer = await call(event.fetch, makeReferral, {
    ...byKey(opened, { 'idempotency-key': key }),
    body,
  })
  if (!answer.ok) return { outcome: refusals[answer.status] ?? 'failed' }
  const seen = await call(event.fetch, readReferral, byKey(answer.body))
  return {
    outcome: 'sent',
    made: answer.body,
    // It is stored; what cannot be read back now is on the page with the status.
    referral: seen.ok ? seen.body : null,
    newPlan: plan.kind === 'saved' ? null : newPlanOf(opened.id, plan.kind === 'here' ? plan.body : null),
  }
}

type Refusal = Exclude<SendResult['outcome'], 'sent'>
const refusals: Partial<Record<number, Refusal>> = {
  403: 'read-only',
  404: 'plan-gone',
  422: 'used',
  429: 'too-many',
}

async function makePlan(
  event: PageEvent,
  plan: Exclude<VisitorPlan, { kind: 'failed' | 'gone' | 'saved' }>,
  key: string,
): Promise<PlanKey | Refusal> {
  const body: PlanBody = plan.kind === 'here' ? plan.body : { title: planText.planNameDefault, items: [] }
  const answer = await call(event.fetch, createPlan, {
    body,
    headers: { 'idempotency-key': key },
  })
  if (!answer.ok) return answer.status === 400 ? 'plan-refused' : (refusals[answer.status] ?? 'failed')
  const { id, token } = answer.body
  setPlanCookie(event.cookies, { id, token }, event.url)
  return { id, token }
}

function newPlanOf(id: string, body: PlanBody | null): NewPlan {
  const items = body?.items ?? []
  return {
    id,
    fromBrowser: body !== null,
    steps: items.length,
    courses: items.flatMap(({ courseId }) => courseId ?? []),
  }
}
