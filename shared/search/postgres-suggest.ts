/**
 * Suggestions while typing, as far as the database knows them: courses by the words of their title, providers by their
 * name, and how many courses stand behind an occupation or a skill. The last word may be half; one slip of the pen is
 * forgiven where nothing else is found.
 */
import type { Sql } from '../db/client.ts'
import { lexemeOf } from './lexemes.ts'
import { oneSlipAway } from './spelling.ts'
import { isCode, titleKey, wordsOf } from './text-words.ts'
import { allOf, anyOf } from './tsquery.ts'

export type SuggestedCourse = { id: string; label: string }
/** `count`: courses of that provider. */
export type SuggestedProvider = { id: string; label: string; count: number }

const mostSuggested = 10
const mostWords = 12
/** Shorter words are too near to others for a repair. */
const shortestRepaired = 4
/** Likeness of letters (pg_trgm) from which a name is another spelling of what was typed. */
const likeName = 0.5

/** One course a title: the same title of ten providers is one thing to type. Short titles say most. */
export async function suggestCourses(sql: Sql, q: string): Promise<SuggestedCourse[]> {
  const words = wordsOf(q).slice(0, mostWords)
  if (words.length === 0) return []
  const whole = words.map(lexemeOf)
  const half = `${words.at(-1)}*`
  const found = await coursesByTitle(sql, [allOf([...whole.slice(0, -1), half]), allOf(whole)])
  if (found.length > 0) return found
  const ways = words.map((word, at) => waysOf(word, at === words.length - 1))
  return ways.every((way) => way.length <= 1)
    ? []
    : coursesByTitle(sql, [
        ways
          .map(anyOf)
          .map((way) => `(${way})`)
          .join('&'),
      ])
}

/** The word as it is, and everything that is one slip away; of a half word everything that begins so. */
function waysOf(word: string, half: boolean): string[] {
  const own = [lexemeOf(word), ...(half ? [`${word}*`] : [])]
  if (word.length < shortestRepaired || isCode(word)) return own
  // Nobody misses the first letter, and without it a short beginning fits everything.
  const near = oneSlipAway(word).filter((one) => one[0] === word[0])
  return [
    ...new Set([...own, ...near.flatMap((one) => (half ? [lexemeOf(one), `${one}*`] : [lexemeOf(one)]))]),
  ]
}

async function coursesByTitle(sql: Sql, questions: readonly string[]): Promise<SuggestedCourse[]> {
  const rows = await sql<{ id: string; title: string }[]>`
    select id, title from (
      select distinct on (s.title_key) s.course_id as id, k.card ->> 'title' as title, s.title_length, length(s.title_key) as size, s.quality
      from (select doc, course_id, title_key, title_length, quality from catalogue.course_words
        where title_words @@ (select ${questions[0]!}::text::tsquery)
          or title_words @@ (select ${questions.at(-1)!}::text::tsquery)
        order by title_length, length(title_key), quality desc, course_id limit 200) s
      join catalogue.course_card k on k.doc = s.doc
      order by s.title_key, s.quality desc, s.course_id) x
    order by title_length, size, quality desc, id limit ${mostSuggested}`
  return rows.map(({ id, title }) => ({ id, label: title }))
}

/** Providers whose name has a word that begins with what was typed; without any, those whose name is nearly that. */
export async function suggestProviders(sql: Sql, q: string): Promise<SuggestedProvider[]> {
  const key = titleKey(q)
  if (key === '') return []
  const found = await providersWhere(sql, sql`position(${` ${key}`} in ' ' || p.name_key) > 0`)
  if (found.length > 0 || key.length < shortestRepaired) return found
  return providersWhere(sql, sql`word_similarity(${key}, p.name_key) >= ${likeName}`)
}

async function providersWhere(sql: Sql, named: ReturnType<Sql>): Promise<SuggestedProvider[]> {
  const rows = await sql<{ id: string; name: string; courses: number }[]>`
    select provider_id as id, min(name) as name, sum(courses)::int as courses from (
      select p.provider_id, p.name,
        (select count(*) from catalogue.course_search s where s.provider_no = p.no) as courses
      from catalogue.search_provider p where ${named}) found
    group by provider_id having sum(courses) > 0
    order by 3 desc, 1 limit ${mostSuggested}`
  return rows.map(({ id, name, courses }) => ({ id, label: name, count: courses }))
}

/** How many courses are linked to each of these occupations or skills; those without any are not in it. */
export async function coursesOfConcepts(sql: Sql, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; courses: number }[]>`
    select c.concept_id as id, count(*)::int as courses
    from catalogue.course_concept c join catalogue.course_search s on s.course_id = c.course_id
    where c.concept_id = any(${ids as string[]}) group by c.concept_id`
  return new Map(rows.map(({ id, courses }) => [id, courses]))
}
