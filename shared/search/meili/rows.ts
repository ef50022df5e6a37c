/** What the database says of courses: the rows that documents are made of, and which courses there are at all. */
import type { Database, Sql } from '../../db/client.ts'
import type { CourseRow } from './document.ts'

/** Every course that can be searched, with the number of its last projection. */
export async function currentDocs(db: Database): Promise<Map<string, number>> {
  return db.read('app', async ({ sql }) => {
    const rows = await sql<{ id: string; doc: number }[]>`
      select course_id as id, doc from catalogue.course_search`
    return new Map(rows.map(({ id, doc }) => [id, doc]))
  })
}

/** Changes whenever a course is projected, withdrawn or back. Cheap beside reading all. */
export async function catalogueMark(db: Database): Promise<string> {
  return db.read('app', async ({ sql }) => {
    const [row] = await sql<{ mark: string }[]>`
      select concat_ws(' ', count(*), max(doc), sum(doc::bigint)) as mark from catalogue.course_search`
    return row!.mark
  })
}

/** The rows of these courses (lists with gaps as JSON: the driver reads a NULL in an array of numbers as NaN); those that are gone by now are left out. */
export async function courseRows(sql: Sql, ids: readonly string[]): Promise<CourseRow[]> {
  return sql<CourseRow[]>`
    select w.course_id as id, w.doc, w.quality, p.provider_id as "providerId", w.codes, w.flags, w.flexible,
      w.languages, w.hours_per_week as "hoursPerWeek", w.weeks, w.price, w.starts, w.open_until as "openUntil", to_json(w.prices_from) as "pricesFrom",
      w.title_length as "titleLength", w.title_key as "titleKey",
      tsvector_to_array(w.title_words) as "titleWords",
      (select coalesce(json_agg(json_build_array(u.lexeme, u.weights[1])), '[]') from unnest(w.words) u) as words,
      (select coalesce(json_agg(json_build_object(
          'x', c.x, 'y', c.y, 'z', c.z, 'after', c.after, 'until', c.until)), '[]')
        from catalogue.course_place c where c.doc = w.doc) as places,
      ${linkedIds(sql, 'occupation')} as occupations, ${linkedIds(sql, 'skill')} as skills
    from catalogue.course_words w
    join catalogue.search_provider p on p.no = w.provider_no
    where w.course_id = any(${ids as string[]}::uuid[])`
}

/** As on the page of course `w`: retired concepts are left out. */
function linkedIds(sql: Sql, kind: 'occupation' | 'skill') {
  return sql`array(select k.concept_id from catalogue.course_concept k
    join catalogue.${sql(kind)} o on o.id = k.concept_id and o.retired_at is null
    where k.course_id = w.course_id and k.kind = ${kind})`
}
