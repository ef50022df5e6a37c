/** Writes the plan on the page to the browser, in the place where it belongs. */
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { editable, localOf, samePlan, type EditablePlan } from '#lib/plan/edit/editable-plan.ts'
import { browserStorage, dropPlan, planEvent, writePlan } from './local-plan.ts'
import { writeSavedCopy } from './saved-copy.ts'
import { unreadablePlan } from './unreadable-plan.ts'
import { plan as t } from '@stapwijzer/shared/text/rooms.ts'

export function emptyPlan(): EditablePlan {
  return editable({ version: 1, items: [] }, t.planNameDefault)
}

export function isEmptyPlan(plan: EditablePlan): boolean {
  return samePlan(plan, emptyPlan())
}

/** A plan that is not saved, whole. False when the browser does not keep it. */
export function keepDraft(plan: EditablePlan, seen: Seen): boolean {
  const storage = browserStorage()
  const kept = isEmptyPlan(plan) || writePlan(storage, { ...localOf(plan), seen })
  // What cannot be read is not ours to throw away: the page asks.
  if (isEmptyPlan(plan) && unreadablePlan(storage) === null) dropPlan(storage)
  dispatchEvent(new Event(planEvent))
  return kept
}

/** Of a saved plan what the header needs, and the plan itself only while the server does not have it (`pending`). */
export function keepSaved(saved: { id: string; etag: string }, plan: EditablePlan, pending: boolean): void {
  writeSavedCopy(browserStorage(), {
    id: saved.id,
    steps: plan.items.length,
    courses: plan.items.flatMap(({ courseId }) => courseId ?? []),
    ...(pending ? { pending: { etag: saved.etag, plan: localOf(plan) } } : {}),
  })
  dispatchEvent(new Event(planEvent))
}
