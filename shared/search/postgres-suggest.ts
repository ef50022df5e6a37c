/** Suggestions while typing: courses by the words of their title, providers by their name; the last word may be half. */
import type { Sql } from '../db/client.ts'
import { lexemeOf } from './lexemes.ts'
import { titleKey, wordsOf } from './text-words.ts'
import { allOf } from './tsquery.ts'

export type Suggested = {
  courses: { id: string; label: string }[]
  /** `count`: courses of that provider. */
  providers: { id: string; label: string; count: number }[]
}

const mostSuggested = 10

export async function suggestFrom(sql: Sql, q: string): Promise<Suggested> {
  const words = wordsOf(q).slice(0, 12)
  if (words.length === 0) return { courses: [], providers: [] }
  const [courses, providers] = await Promise.all([
    suggestCourses(sql, words),
    suggestProviders(sql, titleKey(q)),
  ])
  return { courses, providers }
}

/** One course a title: the same title of ten providers is one thing to type. Short titles say most. */
async function suggestCourses(sql: Sql, words: string[]): Promise<Suggested['courses']> {
  const whole = words.map(lexemeOf)
  const typed = allOf([...whole.slice(0, -1), `${words.at(-1)}*`])
  const rows = await sql<{ id: string; title: string }[]>`
    select id, title from (
      select distinct on (s.title_key) s.course_id as id, k.card ->> 'title' as title, s.title_length, length(s.title_key) as size, s.quality
      from (select doc, course_id, title_key, title_length, quality from catalogue.course_words
        where title_words @@ (select ${typed}::text::tsquery)
          or title_words @@ (select ${allOf(whole)}::text::tsquery)
        order by title_length, length(title_key), quality desc, course_id limit 200) s
      join catalogue.course_card k on k.doc = s.doc
      order by s.title_key, s.quality desc, s.course_id) x
    order by title_length, size, quality desc, id limit ${mostSuggested}`
  return rows.map(({ id, title }) => ({ id, label: title }))
}

/** Providers whose name has a word that begins with what was typed. */
async function suggestProviders(sql: Sql, key: string): Promise<Suggested['providers']> {
  const rows = await sql<{ id: string; name: string; courses: number }[]>`
    select provider_id as id, min(name) as name, sum(courses)::int as courses from (
      select p.provider_id, p.name,
        (select count(*) from catalogue.course_search s where s.provider_no = p.no) as courses
      from catalogue.search_provider p
      where position(${` ${key}`} in ' ' || p.name_key) > 0) found
    group by provider_id having sum(courses) > 0
    order by 3 desc, 1 limit ${mostSuggested}`
  return rows.map(({ id, name, courses }) => ({ id, label: name, count: courses }))
}
