/** Reads a plan that was kept as a file. Stores nothing. */
import { bodyOfExport } from '@stapwijzer/shared/domain/plan/import.ts'
import { type Plan, type PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { planWaysOut as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FileAnswer } from './file-answer.ts'
import type { LocalPlan, LocalStep } from '#lib/plan/keep/local-plan.ts'
import type { PlanCourses } from '#lib/plan/plan-courses.ts'
import { readCourses } from '#lib/plan/read-courses.server.ts'

export const mostFileBytes = 256 * 1024

type Fetch = typeof globalThis.fetch

export async function planOfFile(fetch: Fetch, bytes: ArrayBuffer): Promise<FileAnswer> {
  const read = bodyOfFile(bytes)
  if ('error' in read) return read
  const plan = planOf(read.body)
  const courses = await readCourses(
    fetch,
    plan.items.map(({ courseId }) => courseId),
  )
  return { plan: localPlan(plan, courses) }
}

/** The body of `POST /v1/plans`, or what to do about the file. */
export function bodyOfFile(bytes: ArrayBuffer): { body: PlanBody } | { error: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { error: t.errors.notAPlan }
  }
  const read = bodyOfExport(parsed)
  if (read.ok) return { body: read.body }
  return { error: read.problems.some(({ path }) => path === '') ? t.errors.notAPlan : t.errors.refused }
}

/** A course that nobody knows any more becomes an own step, so that its notes and dates stay. */
function localPlan({ items, ...goals }: Plan, courses: PlanCourses): LocalPlan {
  const steps = items.map((step): LocalStep => {
    const course = step.courseId === null ? null : courses[step.courseId]
    const isUnknown = course?.withdrawn && course.title === ''
    return isUnknown
      ? { ...step, kind: 'own', courseId: null, offeringId: null, title: t.unknownCourse }
      : { ...step, title: step.title ?? course?.title ?? '' }
  })
  return { version: 1, ...goals, items: steps }
}
