/** What is written with every version of a plan, whoever changes it. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { coursesOfPlan, type ProvidedCourse } from './courses-of-plan.ts'
import { snapshotOf } from './seen.ts'
import type { Content, PlanRow, Times } from './store.ts'

const keptMonths = retention.plan.months

/**
 * `before`: the version that it replaces; null for a new plan and for a renewal. `today` is the day in Amsterdam. `putIn` gets
 * the courses that were not in the plan before.
 */
export async function contentOf(
  tx: Tx,
  body: Plan,
  before: PlanRow | null,
  clock: { at: Date; today: string },
  putIn?: ProvidedCourse[],
): Promise<Content> {
  const courses = await coursesOfPlan(tx, body.items)
  const had = new Set(before?.body.items.map(({ courseId }) => courseId))
  putIn?.push(...[...courses].flatMap(([id, course]) => (had.has(id) ? [] : [course])))
  return { body, ...snapshotOf(body, courses, clock, before) }
}

export function timesFrom(at: Date): Times {
  const [day = '', time = ''] = at.toISOString().split('T')
  return { at, expiresAt: new Date(`${addMonths(day, keptMonths)}T${time}`) }
}
