/** Changes of the saved plan that the cookie opens, for forms that work without script. */
import { byKey } from '#lib/by-key.ts'
import { call } from '#lib/api.ts'
import { type PlanView, replacePlan } from '@stapwijzer/shared/api/plans.ts'
import type { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { bodyOf, editable, newStep, withStep, type EditablePlan } from '#lib/plan/edit/editable-plan.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { planInCookie, type PageEvent, type PlanInCookie } from './saved-plan.server.ts'

type NotOpen = Exclude<PlanInCookie, { state: 'open' }>
export type Changed =
  | { outcome: 'changed'; plan: PlanView }
  /** Somebody else was first, twice: look again. */
  | { outcome: 'elsewhere' }
  | { outcome: 'refused'; status: number }
  | { outcome: 'not-open'; found: NotOpen }
export type AddedToSaved = Changed | { outcome: 'present' | 'full'; plan: PlanView }

/** Puts a course at the end of the saved plan, once. */
export async function addToSaved(event: PageEvent, courseId: string): Promise<AddedToSaved> {
  const found = await planInCookie(event)
  if (found.state !== 'open') return { outcome: 'not-open', found }
  const { plan } = found.open
  if (plan.items.some((step) => step.courseId === courseId)) return { outcome: 'present', plan }
  if (plan.items.length >= mostSteps) return { outcome: 'full', plan }
  return changeSaved(event, (now) => withStep(now, newStep({ kind: 'course', courseId })))
}

/** Makes an occupation the goal of the saved plan; one that does not exist is refused. */
export function setGoalOfSaved(event: PageEvent, targetOccupation: string): Promise<Changed> {
  return changeSaved(event, (plan) => ({ ...plan, targetOccupation }))
}

/** `etag`: the version that the visitor saw; a change on top of another one is refused. Without it the newest is changed. */
export async function changeSaved(
  event: PageEvent,
  change: (plan: EditablePlan) => EditablePlan,
  etag?: string,
): Promise<Changed> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const found = await planInCookie(event)
    if (found.state !== 'open') return { outcome: 'not-open', found }
    const { key, plan } = found.open
    const body: PlanBody = bodyOf(change(editable(plan, plan.title)))
    const answer = await call(event.fetch, replacePlan, {
      ...byKey(key, { 'if-match': etag ?? found.open.etag }),
      body,
    })
    if (answer.ok) return { outcome: 'changed', plan: answer.body }
    if (answer.status !== 412) return { outcome: 'refused', status: answer.status }
    if (etag) break
  }
  return { outcome: 'elsewhere' }
}
