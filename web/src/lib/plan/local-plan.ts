/**
 * The plan as it lives in the browser until it is saved: the body of `POST /v1/plans` plus the titles to show.
 * Storage may be blocked or full; nothing here throws because of that.
 */
export const planKey = 'stapwijzer-plan'
export const planEvent = 'stapwijzer:plan'
export const mostSteps = 50

export type LocalStep = { kind: 'course'; courseId: string; title: string } | { kind: 'own'; title: string }
export type LocalPlan = { version: 1; items: LocalStep[] }

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
  try {
    if (!storage) return false
    storage.setItem(planKey, JSON.stringify(plan))
    return true
  } catch {
    return false
  }
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

function isPlan(value: unknown): value is LocalPlan {
  const plan = value as Partial<LocalPlan> | null
  return plan?.version === 1 && Array.isArray(plan.items)
}
