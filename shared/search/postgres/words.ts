/** What the catalogue knows of the words of a question, and the repair of words that it does not know. */
import type { CatalogueReader } from '../../db/catalogue-reader.ts'
import type { Sql } from '../../db/client.ts'
import { lexemeOf, nameLexeme } from '../language/lexemes.ts'
import type { Question } from '../question/question.ts'
import type { WordStock } from '../search.ts'
import { oneSlipAway, slips } from '../question/spelling.ts'
import { isCode } from '../language/text-words.ts'
import { anyOf, everyTerm } from './tsquery.ts'
import { frequent, shortestRepaired } from '../question/widening.ts'

export function postgresStock(db: CatalogueReader): WordStock {
  return {
    coursesWith: (lexemes) => db.catalogue(({ sql }) => coursesWith(sql, lexemes)),
    someCourseHas: (question) => db.catalogue(({ sql }) => someCourseHas(sql, question)),
    repairsOf: (words) => db.catalogue(({ sql }) => repairsOf(sql, words)),
  }
}

/** To choose between repairs a rough number will do. */
const mostCountedForRepair = 200
/** Two slips are only repaired in words that stay recognisable. */
const shortestWithTwoSlips = 7

/** In how many courses each lexeme occurs, counted up to a limit. */
async function coursesWith(
  sql: Sql,
  lexemes: readonly string[],
  most = frequent,
): Promise<Map<string, number>> {
  if (lexemes.length === 0) return new Map()
  // Materialised: in a small catalogue the planner scans, and would make the question anew for every row.
  const rows = await sql<{ word: string; courses: number }[]>`
    with asked as materialized (
      select word, question::tsquery as question
      from unnest(${lexemes as string[]}::text[], ${lexemes.map((one) => anyOf([one]))}::text[]) a(word, question))
    select word, (select count(*)::int from (
        select from catalogue.course_words t where t.words @@ asked.question limit ${most}) x) as courses
    from asked`
  return new Map(rows.map((row) => [row.word, row.courses]))
}

/** Whether any course has all the terms. */
async function someCourseHas(sql: Sql, { terms }: Question): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from catalogue.course_words t
      where t.words @@ (select ${everyTerm(terms)}::text::tsquery)) as found`
  return row!.found
}

/** The known word that each unknown one was most likely meant to be; words without one near enough are not in it. */
async function repairsOf(sql: Sql, unknown: readonly string[]): Promise<Map<string, string>> {
  const words = unknown.filter((word) => word.length >= shortestRepaired && !isCode(word))
  const near = await oneSlipFrom(sql, words)
  const found = await likeliest(sql, near)
  const left = words.filter((word) => !found.has(word) && word.length >= shortestWithTwoSlips)
  const further = await likeliest(sql, await twoSlipsFrom(sql, left))
  return new Map([...found, ...further])
}

/** A word of the stock that may stand in for an unknown one. */
type Candidate = { unknown: string; word: string }

async function oneSlipFrom(sql: Sql, words: readonly string[]): Promise<Candidate[]> {
  if (words.length === 0) return []
  const pairs = words.flatMap((unknown) =>
    oneSlipAway(unknown)
      .filter((word) => word.length >= shortestRepaired)
      .map((word) => ({ unknown, word })),
  )
  // Compared with a list and not joined: the planner takes a list of parameters for ten, and they are some hundred.
  const rows = await sql<{ word: string }[]>`
    select distinct word from catalogue.search_word where word = any(${pairs.map((p) => p.word)}::text[])`
  const known = new Set(rows.map(({ word }) => word))
  return pairs.filter(({ word }) => known.has(word))
}

async function twoSlipsFrom(sql: Sql, words: readonly string[]): Promise<Candidate[]> {
  if (words.length === 0) return []
  const similar = await sql<Candidate[]>`
    select unknown, near.word from unnest(${words as string[]}::text[]) unknown, lateral (
      select distinct s.word, similarity(s.word, unknown) as likeness from catalogue.search_word s
      where lower(s.word) % unknown and length(s.word) >= ${shortestRepaired} order by likeness desc, s.word limit 30) near`
  return similar.filter(({ unknown, word }) => slips(unknown, word, 2) <= 2)
}

/**
 * Words of the stock may have lost their last course; of those that have any, the one that is meant most likely: in more
 * courses, and written with the same first letter and the same letters.
 */
async function likeliest(sql: Sql, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const words = [...new Set(candidates.map(({ word }) => word))]
  const lexemes = new Map(words.map((word) => [word, [lexemeOf(word), nameLexeme(word)]]))
  const counts = await coursesWith(sql, [...new Set([...lexemes.values()].flat())], mostCountedForRepair)
  const best = new Map<string, { word: string; score: number }>()
  for (const { unknown, word } of candidates) {
    const courses = Math.max(...lexemes.get(word)!.map((lexeme) => counts.get(lexeme) ?? 0))
    if (courses === 0) continue
    const score = Math.log2(1 + courses) + nearness(unknown, word)
    const known = best.get(unknown)
    if (!known || score > known.score || (score === known.score && word < known.word)) {
      best.set(unknown, { word, score })
    }
  }
  return new Map([...best].map(([unknown, { word }]) => [unknown, word]))
}

/** In doublings of courses: people seldom miss the first letter, and often swap two or write one once too often. */
function nearness(typed: string, word: string): number {
  return (typed[0] === word[0] ? 2 : 0) + (lettersOf(typed) === lettersOf(word) ? 2 : 0)
}

/** Its different letters, sorted. */
function lettersOf(word: string): string {
  return [...new Set(word)].sort().join('')
}
