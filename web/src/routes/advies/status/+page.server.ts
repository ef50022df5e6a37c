import { fail } from '@sveltejs/kit'
import { referralStatus as t } from '@stapwijzer/shared/text/nl.ts'
import { planCode, planKeyOf, type PlanKey } from '#lib/plan/plan-key.ts'
import { readPlanCookie } from '#lib/plan/plan-cookie.server.ts'
import {
  readReferral,
  statusItems,
  statusOfPlan,
  withdrawReferral,
} from '#lib/referral/read-status.server.ts'
import type { StatusItem } from '#lib/referral/status-item.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ own: await statusOfPlan(event) })

/** What an action tells the page. */
type Told = {
  /** The question that was opened by its code, with that code for what is done next. */
  opened?: { item: StatusItem; code: string }
  codeError?: string
  /** What was typed, so that it can be mended. */
  code?: string
  withdrawn?: boolean
  problem?: string
}
const tell = (told: Told): Told => told

/** What the API refuses, as status and words of the page. */
const refusals: Partial<Record<number, [status: number, text: string]>> = {
  404: [400, t.unknownCode],
  409: [409, t.withdrawOver],
  429: [429, t.tooMany],
}

export const actions: Actions = {
  open: async ({ fetch, request }) => {
    const code = textOf(await request.formData(), 'code')
    const key = planKeyOf(code)
    if (!key) return fail(400, tell({ codeError: t.wrongCode, code }))
    const answer = await readReferral(fetch, key)
    if (answer.ok) return tell({ opened: await opened(fetch, answer.body, key) })
    const [status, codeError] = refusals[answer.status] ?? [503, t.openFailed]
    return fail(status, tell({ codeError, code }))
  },

  /** By the code of the question, or by the plan that the cookie opens. */
  intrekken: async ({ cookies, fetch, request }) => {
    const data = await request.formData()
    const byCode = planKeyOf(textOf(data, 'code'))
    const plan = readPlanCookie(cookies)
    const key = byCode ?? (plan && { id: textOf(data, 'id'), token: plan.token })
    if (!key) return fail(400, tell({ problem: t.unknownCode }))
    const answer = await withdrawReferral(fetch, key)
    if (answer.ok) {
      return tell({
        withdrawn: true,
        ...(byCode ? { opened: await opened(fetch, answer.body, byCode) } : {}),
      })
    }
    const [status, problem] = refusals[answer.status] ?? [503, t.withdrawFailed]
    const now = byCode ? await readReferral(fetch, byCode) : null
    const still = byCode && now?.ok ? { opened: await opened(fetch, now.body, byCode) } : {}
    return fail(status, tell({ problem, ...still }))
  },
}

async function opened(
  fetch: typeof globalThis.fetch,
  view: Parameters<typeof statusItems>[1][number],
  key: PlanKey,
): Promise<{ item: StatusItem; code: string }> {
  const [item] = await statusItems(fetch, [view])
  return { item: item!, code: planCode(key) }
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
