/** Exchanges the code of a saved plan for the cookie that opens it. */
import { getPlan } from '@stapwijzer/shared/api/plans.ts'
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { planSaved as t } from '@stapwijzer/shared/text/rooms.ts'
import { setPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import { planKeyOf } from '#lib/plan/save/plan-key.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'

/** null when it is open now; else what to do, and the status that fits. */
export async function openByCode(
  event: PageEvent,
  code: string,
): Promise<{ status: number; text: string } | null> {
  const key = planKeyOf(code)
  if (!key) return { status: 400, text: t.wrongCode }
  const { ok, status } = await call(event.fetch, getPlan, byKey(key))
  if (ok) {
    setPlanCookie(event.cookies, key, event.url)
    return null
  }
  if (status === 404) return { status: 400, text: t.unknownCode }
  return { status, text: status === 429 ? t.tooMany : t.openFailed }
}
