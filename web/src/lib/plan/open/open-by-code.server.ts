/** Exchanges the code of a saved plan for the cookie that opens it. */
import { getPlan, openPlan } from '@stapwijzer/shared/api/plans.ts'
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { planSaved as t } from '@stapwijzer/shared/text/rooms.ts'
import { setPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import { planKeyOf, planTokenOf, type PlanKey } from '#lib/plan/save/plan-key.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'

/** null when it is open now; else what to do, and the status that fits. */
export async function openByCode(
  event: PageEvent,
  code: string,
): Promise<{ status: number; text: string } | null> {
  if (planTokenOf(code) === null) return { status: 400, text: t.wrongCode }
  const { key, status } = await keyOf(event, code)
  if (key) {
    setPlanCookie(event.cookies, key, event.url)
    return null
  }
  if (status === 404) return { status: 400, text: t.unknownCode }
  return { status, text: status === 429 ? t.tooMany : t.openFailed }
}

/** A code of today is the token alone; one of before names its plan too. */
async function keyOf(event: PageEvent, code: string): Promise<{ key: PlanKey | null; status: number }> {
  const named = planKeyOf(code)
  if (named) {
    const { ok, status } = await call(event.fetch, getPlan, byKey(named))
    return { key: ok ? named : null, status }
  }
  const answer = await call(event.fetch, openPlan, { body: { code: planTokenOf(code) ?? '' } })
  const { ok, status } = answer
  return { key: ok ? { id: answer.body.id, token: answer.body.token } : null, status }
}
