/**
 * The plan as a file for the visitor: of the saved plan that the cookie opens, or of a plan that a form of the page
 * sends along. What does not work is said on the page of the plan, where everything still stands.
 */
import type { exportPlan } from '@stapwijzer/shared/api/plans.ts'
import type {
  planDocument,
  planCalendar,
  anyPlanDocument,
  anyPlanCalendar,
} from '@stapwijzer/shared/api/plan-documents.ts'
import { callForFile } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { redirect } from '@sveltejs/kit'
import type { planWaysOut } from '@stapwijzer/shared/text/nl/index.ts'
import { textOf } from '#lib/form/field.ts'
import { readPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'

export type Failed = keyof typeof planWaysOut.failed

export async function fileOfSaved(
  event: PageEvent,
  contract: typeof planDocument | typeof planCalendar | typeof exportPlan,
  failed: Failed,
): Promise<Response> {
  const key = readPlanCookie(event)
  // The page says what to do without a plan, and what happened to one that is gone.
  if (!key) redirect(303, '/plan')
  const response = await callForFile(event.fetch, contract, byKey(key))
  if (response.status === 404) redirect(303, '/plan')
  return fileFrom(response, failed)
}

/** The form's field `vraag` holds the body: the plan, and answers about money if there are any. */
export async function fileOfSent(
  event: PageEvent & { request: Request },
  contract: typeof anyPlanDocument | typeof anyPlanCalendar,
  failed: Failed,
): Promise<Response> {
  const passOn = textOf(await event.request.formData(), 'vraag')
  return fileFrom(await callForFile(event.fetch, contract, { passOn }), failed)
}

export function sayFailed(failed: Failed): never {
  redirect(303, `/plan?mislukt=${failed}`)
}

/** The name of the file and its kind come from the API. */
async function fileFrom(response: Response, failed: Failed): Promise<Response> {
  if (!response.ok) {
    const ofPlan = response.status === 400 || response.status === 413
    sayFailed(response.status === 429 ? 'druk' : ofPlan ? 'plan' : failed)
  }
  const kept = ['content-type', 'content-disposition', 'content-language'] as const
  return new Response(await response.arrayBuffer(), {
    headers: {
      ...Object.fromEntries(kept.flatMap((name) => [[name, response.headers.get(name) ?? '']])),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
