/** The plan and its courses at the moment of sending, read in the transaction that sends them. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { course } from '@stapwijzer/shared/db/schema/catalogue.ts'
import { plan } from '@stapwijzer/shared/db/schema/private.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { courseCopy, type CourseCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import { cardOn, storedCard } from '@stapwijzer/shared/search/stored-card.ts'
import { eq, inArray } from 'drizzle-orm'
import { ProblemError } from '../http/problem.ts'

/** The plan as it was last saved. Throws 404 when it was erased in the meantime. */
export async function planBody({ orm }: Tx, id: string): Promise<Plan> {
  const [row] = await orm.select({ body: plan.body }).from(plan).where(eq(plan.id, id))
  if (!row) throw new ProblemError(404, 'There is nothing here that this token opens.')
  return row.body as Plan
}

/** Copies of the courses of a plan's steps, each once, in the order of the steps; withdrawn ones too. */
export async function courseCopies({ orm }: Tx, body: Plan, today: string): Promise<CourseCopy[]> {
  const ids = [...new Set(body.items.map((item) => item.courseId).filter((id) => id !== null))]
  if (ids.length === 0) return []
  const rows = await orm.select().from(course).where(inArray(course.id, ids))
  const byId = new Map(
    rows.map((row) => {
      const stored = storedCard({
        id: row.id,
        source: row.sourceId,
        providerId: row.providerId,
        quality: row.qualityScore ?? 0,
        course: row.data,
      })
      return [row.id, courseCopy(cardOn(stored, row.fetchedAt.toISOString(), today))]
    }),
  )
  return ids.map((id) => byId.get(id)).filter((copy) => copy !== undefined)
}
