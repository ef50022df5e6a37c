/**
 * What is kept of a plan's courses when it is saved, so that a later check can tell what changed since. Courses that
 * stay keep the facts they were put in with; only a renewal takes new ones. Pure.
 */
import type { Seen, SeenCourse } from '@stapwijzer/shared/domain/plan/context.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { seenCourse } from '@stapwijzer/shared/domain/plan/seen.ts'
import { stepCourse, type PlanCourse } from './courses-of-plan.ts'

/** As it is stored; `seenAt` is the day of the oldest facts. */
export type Snapshot = { seen: Seen; seenAt: Date }

/** `before`: what the plan had; null for a new plan, for one of before this was kept, and for a renewal. */
export function snapshotOf(
  plan: Plan,
  courses: ReadonlyMap<string, PlanCourse>,
  { at, today }: { at: Date; today: string },
  before: { seen: Seen | null; seenAt: Date | null } | null = null,
): Snapshot {
  const old = before?.seen ?? {}
  const ids = [...new Set(plan.items.flatMap(({ courseId }) => courseId ?? []))]
  const entries = ids.flatMap((id): [string, SeenCourse][] => {
    const kept = Object.hasOwn(old, id) ? old[id] : undefined
    const course = courses.get(id)
    if (kept) return [[id, kept]]
    return course ? [[id, seenCourse(stepCourse(course, today), today)]] : []
  })
  const stays = ids.some((id) => Object.hasOwn(old, id))
  return { seen: Object.fromEntries(entries), seenAt: (stays && before?.seenAt) || at }
}
