/** What the catalogue knows of the words of a question, and the repair of words that it does not know. */
import type { Sql } from '../db/client.ts'
import { shortestRepaired } from './lexicon.ts'
import { oneSlipAway, slips } from './spelling.ts'
import { isCode } from './understand.ts'

/** Counting stops here: a word in more courses is simply frequent. */
const countedCourses = 2000
/** Two slips are only repaired in words that stay recognisable. */
const shortestWithTwoSlips = 7

/** In how many courses each word occurs, counted up to a limit. `word*` is everything that begins so. */
export async function coursesWith(sql: Sql, words: readonly string[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map()
  const rows = await sql<{ word: string; courses: number }[]>`
    select word, (select count(*)::int from (
        select from catalogue.course_words t where t.words @@ catalogue.question(array[word], '&') limit ${countedCourses}) x
      ) as courses
    from unnest(${words as string[]}::text[]) word`
  return new Map(rows.map((row) => [row.word, row.courses]))
}

/** Whether any course has all of the words. */
export async function someCourseHas(sql: Sql, words: readonly string[]): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from catalogue.course_words t
      where t.words @@ (select catalogue.question(${words as string[]}::text[], '&'))) as found`
  return row!.found
}

/** The known word that an unknown one was most likely meant to be; null when none is near enough. */
export async function repaired(sql: Sql, word: string): Promise<string | null> {
  if (word.length < shortestRepaired || isCode(word)) return null
  const oneSlip = await sql<{ word: string }[]>`
    select distinct word from catalogue.search_word where word = any(${oneSlipAway(word)}::text[])`
  return (
    (await mostFrequent(
      sql,
      oneSlip.map((row) => row.word),
    )) ?? (word.length >= shortestWithTwoSlips ? mostFrequent(sql, await twoSlipsAway(sql, word)) : null)
  )
}

/** `heftruck*` when courses have words that begin with an unknown word; else null. */
export async function asBeginning(sql: Sql, word: string): Promise<string | null> {
  if (word.length < shortestRepaired || isCode(word)) return null
  const [found] = await sql`select from catalogue.search_word where word like ${`${word}%`} limit 1`
  if (!found) return null
  const courses = await coursesWith(sql, [`${word}*`])
  return courses.get(`${word}*`) ? `${word}*` : null
}

async function twoSlipsAway(sql: Sql, word: string): Promise<string[]> {
  const similar = await sql<{ word: string }[]>`
    select word from (select distinct word, similarity(word, ${word}) as near from catalogue.search_word
      where word % ${word} order by near desc, word limit 30) x`
  return similar.map((row) => row.word).filter((other) => slips(word, other, 2) <= 2)
}

/** Words of the stock may have lost their last course; of those that have any, the one with most. */
async function mostFrequent(sql: Sql, candidates: string[]): Promise<string | null> {
  const courses = await coursesWith(sql, candidates)
  const alive = [...courses].filter(([, count]) => count > 0)
  alive.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return alive[0]?.[0] ?? null
}
