/** Courses as visitors see them, by any id they ever had: the ids of a cluster all lead to the same course. */
import type { Course } from '../domain/course.ts'
import type { Reading } from './client.ts'

export type ShownCourse = {
  /** The id it is shown under; another one than was asked when it is part of a cluster. */
  id: string
  /** The source whose facts come first, and the id of the item there. */
  source: string
  sourceId: string
  providerId: string
  title: string
  course: Course
  qualityScore: number
  /** When that source was last read with this course in it. */
  checkedAt: Date
  lastChangedAt: Date
  /** It stands for the courses of several sources. */
  merged: boolean
  /** No source offers it any more. */
  withdrawn: boolean
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Those of `ids` that lead to a course, as they were asked. What is in the courses is not read. */
export async function knownCourseIds({ sql }: Reading, ids: readonly string[]): Promise<Set<string>> {
  const wanted = wantedOf(ids)
  if (wanted.length === 0) return new Set()
  const rows = await sql<{ id: string }[]>`
    select a.id from catalogue.course_alias a join catalogue.shown_course s on s.id = a.shown_id
    where a.id = any(${wanted}::uuid[])`
  const known = new Set(rows.map(({ id }) => id))
  return new Set(ids.filter((id) => known.has(id.toLowerCase())))
}

/**
 * By the id as it was asked; an id without a course is left out, and one in capitals is the same id. When a course was
 * checked is a question of its own for each: joined, three views are more tables than the planner puts in order
 * (`join_collapse_limit`), and it reads the whole catalogue for six courses.
 */
export async function readShownCourses(
  { sql }: Reading,
  ids: readonly string[],
): Promise<Map<string, ShownCourse>> {
  const wanted = wantedOf(ids)
  if (wanted.length === 0) return new Map()
  const rows = await sql<(ShownCourse & { asked: string })[]>`
    select a.id as asked, s.id, s.source_id as source, s.item_id as "sourceId", s.provider_id as "providerId", s.title,
      s.data as course, coalesce(s.quality_score, 0) as "qualityScore",
      (select k.checked_at from catalogue.course_checked k where k.course_id = s.id) as "checkedAt",
      s.last_changed_at as "lastChangedAt", s.merged, s.withdrawn_at is not null as withdrawn
    from catalogue.course_alias a
    join catalogue.shown_course s on s.id = a.shown_id
    where a.id = any(${wanted}::uuid[])`
  const byId = new Map(rows.map(({ asked, ...shown }) => [asked, shown]))
  return new Map(
    ids.flatMap((id) => {
      const shown = byId.get(id.toLowerCase())
      return shown ? [[id, shown] as const] : []
    }),
  )
}

function wantedOf(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => uuid.test(id)).map((id) => id.toLowerCase()))]
}
