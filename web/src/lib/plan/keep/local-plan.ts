/**
 * The plan as it lives in the browser until it is saved: the body of `POST /v1/plans` plus the titles to show.
 * Storage may be blocked or full; nothing here throws because of that.
 */
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { Plan, Step } from '@stapwijzer/shared/domain/plan/plan.ts'

export const planKey = 'stapwijzer-plan'
export const planEvent = 'stapwijzer:plan'

/** A step with the title to show; a course's own title may have changed since. Members that are not there are unknown. */
export type LocalStep = { kind: Step['kind']; title: string } & Partial<Omit<Step, 'kind' | 'title'>>
export type LocalPlan = {
  version: 1
  items: LocalStep[]
  /** Facts of its courses on the day they were put in, by id; without it nothing is known of then. */
  seen?: Seen
} & Partial<Omit<Plan, 'items'>>

export type Added = 'added' | 'present' | 'full' | 'not-stored'

export function readPlan(storage: Storage | undefined): LocalPlan {
  try {
    const found: unknown = JSON.parse(storage?.getItem(planKey) ?? 'null')
    if (isPlan(found)) return found
  } catch {
    // Blocked storage, or something else wrote there: an empty plan is the honest answer.
  }
  return { version: 1, items: [] }
}

export function writePlan(storage: Storage | undefined, plan: LocalPlan): boolean {
  return put(storage, planKey, plan)
}

/** Nothing stays behind: an empty plan is no key at all. */
export function dropPlan(storage: Storage | undefined): void {
  drop(storage, planKey)
}

/** Puts a course at the end of the plan, once. */
export function addCourse(storage: Storage | undefined, course: { id: string; title: string }): Added {
  const plan = readPlan(storage)
  if (plan.items.some((item) => item.kind === 'course' && item.courseId === course.id)) return 'present'
  if (plan.items.length >= mostSteps) return 'full'
  const items: LocalStep[] = [...plan.items, { kind: 'course', courseId: course.id, title: course.title }]
  return writePlan(storage, { ...plan, items }) ? 'added' : 'not-stored'
}

/** `localStorage`, or undefined where the visitor or the browser does not allow it. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

export function put(storage: Storage | undefined, key: string, value: unknown): boolean {
  try {
    if (!storage) return false
    storage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function drop(storage: Storage | undefined, key: string): void {
  try {
    storage?.removeItem(key)
  } catch {
    // Blocked storage holds nothing.
  }
}

function isPlan(value: unknown): value is LocalPlan {
  const plan = value as Partial<LocalPlan> | null
  const { seen } = plan ?? {}
  const isSeen = seen === undefined || (typeof seen === 'object' && seen !== null)
  return plan?.version === 1 && Array.isArray(plan.items) && plan.items.every(isStep) && isSeen
}

function isStep(value: unknown): boolean {
  const step = value as Partial<LocalStep> | null
  if (typeof step !== 'object' || step === null || typeof step.title !== 'string') return false
  return step.kind === 'course' ? typeof step.courseId === 'string' : typeof step.kind === 'string'
}
