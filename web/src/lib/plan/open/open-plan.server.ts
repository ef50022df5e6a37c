/** Everything that the page of a saved plan shows. */
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { type PlanCheckView, checkPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import type { PlanCourses } from '#lib/plan/plan-courses.ts'
import { readCourses } from '#lib/plan/read-courses.server.ts'
import type { OpenPlan, SavedPlan } from '#lib/plan/save/saved-plan.server.ts'

export type ShownPlan = SavedPlan & { check: PlanCheckView | null; courses: PlanCourses }

/** Without the token: this goes into the page. */
export async function shownPlan(
  fetch: typeof globalThis.fetch,
  { key, plan, etag }: OpenPlan,
): Promise<ShownPlan> {
  const [check, courses] = await Promise.all([
    call(fetch, checkPlan, byKey(key)),
    readCourses(
      fetch,
      plan.items.map(({ courseId }) => courseId),
    ),
  ])
  return { plan, etag, check: check.ok ? check.body : null, courses }
}
