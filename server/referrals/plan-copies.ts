/** The plan and its courses at the moment of sending, read in the transaction that sends them. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { plan } from '@stapwijzer/shared/db/schema/private.ts'
import { readShownCourses, type ShownCourse } from '@stapwijzer/shared/db/shown-courses.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import type { Plan, PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import {
  courseCopy,
  planCopy,
  type CourseCopy,
  type PlanCopy,
} from '@stapwijzer/shared/domain/referral/copy.ts'
import { cardOn, storedCard } from '@stapwijzer/shared/search/document/stored-card.ts'
import { eq } from 'drizzle-orm'
import { ProblemError } from '../http/problem.ts'

/**
 * The plan as it was last saved, held so that erasing it comes before or after the referral and not at once: that would
 * leave one behind. Throws 404 when it was erased in the meantime.
 */
export async function planBody({ orm }: Tx, id: string): Promise<Plan> {
  const [row] = await orm.select({ body: plan.body }).from(plan).where(eq(plan.id, id)).for('share')
  if (!row) throw new ProblemError(404, 'There is nothing here that this token opens.')
  return planOf(row.body as PlanBody)
}

/**
 * What of a plan can be sent: the plan with the titles of its courses, and a copy of each course once, in the order of
 * the steps. A course that its source no longer offers is left out: nobody can say what it costs or when it starts.
 */
export async function copiesOf(
  tx: Tx,
  body: Plan,
  today: string,
): Promise<{ plan: PlanCopy; courses: CourseCopy[] }> {
  const ids = [...new Set(body.items.map((item) => item.courseId).filter((id) => id !== null))]
  if (ids.length === 0) return { plan: planCopy(body, []), courses: [] }
  const shown = await readShownCourses(tx, ids)
  const byId = new Map(
    [...shown].flatMap(([id, course]) =>
      course.withdrawn ? [] : [[id, copyOf(id, course, today)] as const],
    ),
  )
  return {
    plan: planCopy(
      body,
      [...shown].map(([id, { title }]) => ({ id, title })),
    ),
    courses: ids.map((id) => byId.get(id)).filter((copy) => copy !== undefined),
  }
}

/** Under the id that the plan knows it by. */
function copyOf(id: string, shown: ShownCourse, today: string): CourseCopy {
  const stored = storedCard({ ...shown, id, quality: shown.qualityScore })
  return courseCopy(cardOn(stored, shown.checkedAt.toISOString(), today))
}
