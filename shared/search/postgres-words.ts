/** What the catalogue knows of the words of a question, and the repair of words that it does not know. */
import type { Sql } from '../db/client.ts'
import { shortestRepaired } from './lexicon.ts'
import { frequent } from './reading.ts'
import { oneSlipAway, slips } from './spelling.ts'
import { isCode } from './understand.ts'

/** To choose between repairs a rough number will do. */
const mostCountedForRepair = 200
/** Two slips are only repaired in words that stay recognisable. */
const shortestWithTwoSlips = 7

/** In how many courses each word occurs, counted up to a limit. `word*` is everything that begins so. */
export async function coursesWith(
  sql: Sql,
  words: readonly string[],
  most = frequent,
): Promise<Map<string, number>> {
  if (words.length === 0) return new Map()
  // Materialised: in a small catalogue the planner scans, and would make the question anew for every row.
  const rows = await sql<{ word: string; courses: number }[]>`
    with asked as materialized (
      select word, catalogue.question(array[word], '&') as question from unnest(${words as string[]}::text[]) word)
    select word, (select count(*)::int from (
        select from catalogue.course_words t where t.words @@ asked.question limit ${most}) x) as courses
    from asked`
  return new Map(rows.map((row) => [row.word, row.courses]))
}

/** Whether any course has all of the words. */
export async function someCourseHas(sql: Sql, words: readonly string[]): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from catalogue.course_words t
      where t.words @@ (select catalogue.question(${words as string[]}::text[], '&'))) as found`
  return row!.found
}

/** The known word that each unknown one was most likely meant to be; words without one near enough are not in it. */
export async function repairsOf(sql: Sql, unknown: readonly string[]): Promise<Map<string, string>> {
  const words = unknown.filter((word) => word.length >= shortestRepaired && !isCode(word))
  const near = await oneSlipFrom(sql, words)
  const found = await mostFrequent(sql, near)
  const left = words.filter((word) => !found.has(word) && word.length >= shortestWithTwoSlips)
  const further = await mostFrequent(sql, await twoSlipsFrom(sql, left))
  return new Map([...found, ...further])
}

/** `heftruck*` for each unknown word with which words of some course begin. */
export async function beginningsOf(sql: Sql, unknown: readonly string[]): Promise<Map<string, string>> {
  const words = unknown.filter((word) => word.length >= shortestRepaired && !isCode(word))
  const courses = await coursesWith(
    sql,
    words.map((word) => `${word}*`),
    1,
  )
  return new Map(words.filter((word) => courses.get(`${word}*`)).map((word) => [word, `${word}*`]))
}

/** A word of the stock that may stand in for an unknown one. */
type Candidate = { unknown: string; word: string }

async function oneSlipFrom(sql: Sql, words: readonly string[]): Promise<Candidate[]> {
  if (words.length === 0) return []
  const pairs = words.flatMap((unknown) => oneSlipAway(unknown).map((word) => ({ unknown, word })))
  return sql<Candidate[]>`
    select distinct p.unknown, p.word
    from unnest(${pairs.map((p) => p.unknown)}::text[], ${pairs.map((p) => p.word)}::text[]) p(unknown, word)
    join catalogue.search_word s on s.word = p.word`
}

async function twoSlipsFrom(sql: Sql, words: readonly string[]): Promise<Candidate[]> {
  if (words.length === 0) return []
  const similar = await sql<Candidate[]>`
    select unknown, near.word from unnest(${words as string[]}::text[]) unknown, lateral (
      select distinct s.word, similarity(s.word, unknown) as likeness from catalogue.search_word s
      where s.word % unknown order by likeness desc, s.word limit 30) near`
  return similar.filter(({ unknown, word }) => slips(unknown, word, 2) <= 2)
}

/** Words of the stock may have lost their last course; of those that have any, the one with most. */
async function mostFrequent(sql: Sql, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const words = [...new Set(candidates.map(({ word }) => word))]
  const courses = await coursesWith(sql, words, mostCountedForRepair)
  const best = new Map<string, string>()
  for (const { unknown, word } of candidates) {
    const known = best.get(unknown)
    const [now, then] = [courses.get(word) ?? 0, known === undefined ? 0 : (courses.get(known) ?? 0)]
    if (now > then || (now > 0 && now === then && word < known!)) best.set(unknown, word)
  }
  return best
}
