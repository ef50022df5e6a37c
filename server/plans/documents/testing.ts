/** For tests of documents: what one is made from, without a database. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { type PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { shippedSchemes } from '../../funding/load-schemes.ts'
import { checkInWords, type Known } from '../check.ts'
import { stepCourse } from '../courses-of-plan.ts'
import { stepMaterial, type Material } from './material.ts'

export const today = '2026-11-28'
export const made = new Date('2026-11-28T09:00:00Z')

/** `courses` by id; `withdrawn` has the ids that nobody offers any more. */
export function sampleMaterial(
  body: PlanBody,
  {
    courses = {},
    withdrawn = [],
    saved = null,
    goal,
  }: {
    courses?: Record<string, Partial<Course>>
    withdrawn?: readonly string[]
    saved?: Material['saved']
    goal?: Known['goal']
  } = {},
): Material {
  const plan = planOf(body)
  const schemes = shippedSchemes()
  const all = new Map(
    Object.entries(courses).map(([id, changes]) => [
      id,
      { id, course: sampleCourse(changes), withdrawn: withdrawn.includes(id), checkedAt: made },
    ]),
  )
  return {
    plan,
    steps: plan.items.map((step) => stepMaterial(step, all.get(step.courseId ?? '') ?? null, today)),
    courses: new Map([...all].map(([id, one]) => [id, stepCourse(one, today)])),
    check: checkInWords(plan, all, { today, schemes, asker: { person: {}, municipality: null }, goal }),
    schemes,
    publicUrl: 'https://stapwijzer.example',
    today,
    saved,
  }
}
