/** Reads the live courses that lead to an occupation, as its page counts them. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { codeOf } from '@stapwijzer/shared/domain/code-numbers.ts'
import type { Level } from '@stapwijzer/shared/domain/codes.ts'
import type { LinkGround } from '@stapwijzer/shared/domain/occupation-guide.ts'
import { codeSql } from '@stapwijzer/shared/search/postgres/filters.ts'
import { Parameters } from '@stapwijzer/shared/search/postgres/sql-parameters.ts'
import { nextStartSql, priceSql } from '@stapwijzer/shared/search/postgres/starts.ts'

export type LeadingCourse = {
  id: string
  ground: LinkGround
  level: Level | null
  /** null when unknown. */
  cents: number | null
  /** First day on which one can start: today for one that starts at any time; null when unknown. */
  start: string | null
  crebo: string[]
  entryRequirements: string | null
}

/** Courses of one occupation that are looked at; more than any occupation has, and a bound on what a page costs. */
const mostCourses = 5000

/** By id. Concepts that are retired have no courses, as in the search. */
export async function leadingCourses(
  sql: Sql,
  occupationId: string,
  today: string,
): Promise<LeadingCourse[]> {
  const p = new Parameters()
  const day = p.add(today, 'date')
  const text = `
    select s.course_id as id, k.evidence as ground, ${codeSql('level')} as level, ${priceSql(p, today)} as cents,
      (case when s.flexible then ${day} else ${nextStartSql(p, today)} end)::text as start,
      coalesce(array(select jsonb_array_elements_text(c.data::jsonb -> 'ids' -> 'crebo')), '{}') as crebo,
      c.data::jsonb ->> 'entryRequirements' as "entryRequirements"
    from catalogue.course_concept k
    join catalogue.occupation o on o.id = k.concept_id and o.retired_at is null
    join catalogue.course_search s on s.course_id = k.course_id
    join catalogue.shown_course c on c.id = k.course_id
    where k.kind = 'occupation' and k.concept_id = ${p.add(occupationId, 'text')}
    order by s.course_id limit ${p.add(mostCourses, 'int')}`
  const rows = await sql.unsafe<(Omit<LeadingCourse, 'level'> & { level: number })[]>(
    text,
    p.values as never[],
  )
  return rows.map(({ level, ...row }) => ({ ...row, level: codeOf('level', level) }))
}
