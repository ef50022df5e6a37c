/** A live course with the occupations that it is linked to. */
import type { CourseLinks } from '@stapwijzer/shared/api/admin-links.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'

/** Undefined for an id that no shown, live course has. */
export async function readLinks(
  { sql }: Tx,
  id: string,
): Promise<Pick<CourseLinks, 'course' | 'links'> | undefined> {
  const [course] = await sql<CourseLinks['course'][]>`
    select id, title, data->'provider'->>'name' as provider from catalogue.shown_course
    where id = ${id} and withdrawn_at is null`
  if (!course) return undefined
  const rows = await sql<
    { id: string; label: string; ground: CourseLinks['links'][number]['ground']; found: string }[]
  >`
    select o.id, o.label, k.evidence as ground, k.found from catalogue.course_concept k
    join catalogue.occupation o on o.id = k.concept_id and o.retired_at is null
    where k.course_id = ${id} and k.kind = 'occupation' order by k.strength desc, o.id`
  return {
    course,
    links: rows.map(({ id: of, label, ground, found }) => ({ occupation: { id: of, label }, ground, found })),
  }
}
