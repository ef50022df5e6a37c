/** The occupation that a plan leads to, with the skills it asks for and the steps whose course teaches them. */
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import type { PlanGoal } from '@stapwijzer/shared/domain/plan/context.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import type { Taxonomy } from '../occupations/taxonomy.ts'
import type { PlanCourse } from './courses-of-plan.ts'

/** By course id as in the plan: what it teaches or leads to, as far as this goal asks for it. */
export type Taught = ReadonlyMap<string, ReadonlySet<string>>

const nothing: Taught = new Map()

/** One statement; none for a plan without courses or without a goal that is known. */
export async function readTaught(
  { sql }: Reading,
  { targetOccupation }: Plan,
  courses: ReadonlyMap<string, PlanCourse>,
  taxonomy: Taxonomy,
): Promise<Taught> {
  if (targetOccupation === null || courses.size === 0 || !taxonomy.occupation(targetOccupation))
    return nothing
  const concepts = [targetOccupation, ...taxonomy.skillsOf(targetOccupation).essential.map(({ id }) => id)]
  const shown = [...new Set([...courses.values()].map(({ id }) => id))]
  const rows = await sql<{ course: string; concept: string }[]>`
    select course_id as course, concept_id as concept from catalogue.course_concept
    where course_id = any(${shown}::uuid[]) and concept_id = any(${concepts}::text[])`
  const byShown = Map.groupBy(rows, ({ course }) => course)
  return new Map(
    [...courses].map(([asked, { id }]) => [
      asked,
      new Set((byShown.get(id) ?? []).map(({ concept }) => concept)),
    ]),
  )
}

/**
 * Null when the plan names no occupation, or when no taxonomy is loaded and so nothing can be said. A course that leads to
 * the occupation itself teaches all that it asks for.
 */
export function goalOf(
  { targetOccupation, items }: Plan,
  taxonomy: Taxonomy,
  taught: Taught,
): PlanGoal | null {
  if (targetOccupation === null || taxonomy.hash === '') return null
  const occupation = taxonomy.occupation(targetOccupation)
  if (!occupation || occupation.retired) return { state: 'gone' }
  const closedBy = (skill: string) =>
    items.flatMap(({ courseId }, item) => {
      const concepts = courseId === null ? undefined : taught.get(courseId)
      return concepts?.has(skill) || concepts?.has(occupation.id) ? [item] : []
    })
  return {
    state: 'known',
    id: occupation.id,
    label: occupation.label,
    skills: taxonomy.skillsOf(occupation.id).essential.map(({ id, label }) => ({
      id,
      label,
      closedBy: closedBy(id),
    })),
  }
}
