/**
 * Suggestions while typing, as far as the database knows them: courses by the words of their title, providers by their
 * name, and how many courses stand behind an occupation or a skill. The last word may be half; one slip of the pen is
 * forgiven where nothing else is found.
 */
import type { Sql } from '../../db/client.ts'
import { lexemeOf } from '../language/lexemes.ts'
import { slips } from '../question/spelling.ts'
import { isCode, titleKey, wordsOf } from '../language/text-words.ts'
import { allOf, anyOf } from './tsquery.ts'

export type SuggestedCourse = { id: string; label: string }
/** `count`: courses of that provider. */
export type SuggestedProvider = { id: string; label: string; count: number }

const mostSuggested = 10
const mostWords = 12
/** Titles looked at; more would not be felt in the ten best, but in the time. */
const mostCompared = 500
const mostRepairs = 40
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
  const key = titleKey(q)
  const found = await coursesByTitle(sql, key, anyQuestion([...whole.slice(0, -1), half], whole))
  if (found.length > 0) return found
  const ways = await repairs(sql, words)
  return ways === null ? [] : coursesByTitle(sql, key, ways.map((way) => `(${anyOf(way)})`).join('&'))
}

function anyQuestion(...questions: string[][]): string {
  return questions.map((lexemes) => `(${allOf(lexemes)})`).join('|')
}

/** For each word the lexemes of what it may have been meant to be, itself included; null when there is nothing to repair. */
async function repairs(sql: Sql, words: readonly string[]): Promise<string[][] | null> {
  const last = words.length - 1
  const repairable = words.map((word) => word.length >= shortestRepaired && !isCode(word))
  if (!repairable.includes(true)) return null
  // Nobody misses the first letter, so a small part of the stock will do.
  const letters = [...new Set(words.filter((_, at) => repairable[at]).map((word) => word[0]!))]
  const stock = await sql<{ word: string }[]>`
    select distinct word from catalogue.search_word where left(word, 1) = any(${letters})`
  return words.map((word, at) => {
    if (!repairable[at]) return [lexemeOf(word), ...(at === last ? [`${word}*`] : [])]
    const near = stock.filter((one) => oneSlipFrom(one.word, word, at === last)).map((one) => one.word)
    return [...new Set([word, ...near.slice(0, mostRepairs)].map(lexemeOf))]
  })
}

function oneSlipFrom(word: string, typed: string, half: boolean): boolean {
  if (word[0] !== typed[0] || word.length < typed.length - 1) return false
  const lengths = half ? [-1, 0, 1].map((more) => typed.length + more) : [word.length]
  return lengths.some((length) => slips(word.slice(0, length), typed, 1) <= 1)
}

/** Of many titles that fit, some will do: who types on gets to all of them. A title that is what was typed is always there. */
async function coursesByTitle(sql: Sql, key: string, question: string): Promise<SuggestedCourse[]> {
  const rows = await sql<{ id: string; title: string }[]>`
    select id, k.card ->> 'title' as title from (
      select doc, course_id as id, title_length, size, quality from (
        select distinct on (title_key) title_key, doc, course_id, title_length, length(title_key) as size, quality
        from ((select doc, course_id, title_key, title_length, quality from catalogue.course_words
            where title_key = ${key} limit ${mostSuggested})
          union all (select doc, course_id, title_key, title_length, quality from catalogue.course_words
            where title_words @@ (select ${question}::text::tsquery) limit ${mostCompared})) fitting
        order by title_key, quality desc, course_id) titles
      order by title_length, size, quality desc, id limit ${mostSuggested}) best
    join catalogue.course_card k on k.doc = best.doc
    order by title_length, size, quality desc, id`
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
