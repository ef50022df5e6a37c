/** The search engine on PostgreSQL: the embedded default, and what answers when another engine is away. */
import type { Database, Sql } from '../db/client.ts'
import { codeOf } from '../domain/code-numbers.ts'
import { facetNames, type FacetName } from '../domain/search.ts'
import type { FacetCount, SearchAnswer, SearchEngine } from './engine.ts'
import { blockedStatement, searchStatement, type Statement } from './postgres-statement.ts'
import { suggestFrom } from './postgres-suggest.ts'
import { beginningsOf, coursesWith, repairsOf, someCourseHas } from './postgres-words.ts'
import type { FilterName, Filters, SearchQuery } from './query.ts'
import { anyWord, mostWords, readingOf, reread, type Reading } from './reading.ts'
import { cardOn, type StoredCard } from './stored-card.ts'

export function postgresEngine(db: Database): SearchEngine {
  const run = statementRunner()
  return {
    search: (query) =>
      db.read('app', async ({ sql }) => {
        const [, answer] = await Promise.all([prepareSession(sql), search(query, sql, run)])
        return answer
      }),
    suggest: (q) => db.read('app', ({ sql }) => suggestFrom(sql, q)),
  }
}

type FoundRow = {
  total: number
  indexed_at: Date | null
  facets: Record<FacetName, [value: string | number, count: number, name?: string][]>
  items: [card: StoredCard, checkedAt: string][] | null
}
type Run = <Row extends object>(sql: Sql, statement: Statement) => Promise<Row[]>

async function search(query: SearchQuery, sql: Sql, run: Run): Promise<SearchAnswer> {
  const find = async (reading: Reading | null) =>
    (await run<FoundRow>(sql, searchStatement(query, reading?.words ?? null)))[0]!
  let reading = query.q === null ? null : readingOf(query.q, query.exact)
  let row = await find(reading)
  if (row.total === 0 && reading && !query.exact) {
    const wider = await readWider(sql, query.q!, reading)
    if (wider) {
      reading = wider
      row = await find(reading)
    }
  }
  const blockedBy = row.total === 0 ? await filtersInTheWay(query, reading, sql, run) : []
  return {
    items: (row.items ?? []).map(([card, checkedAt]) =>
      cardOn(card, new Date(checkedAt).toISOString(), query.today, query.origin),
    ),
    total: row.total,
    facets: Object.fromEntries(
      facetNames.map((name) => [name, facetCounts(name, row.facets[name])]),
    ) as Record<FacetName, FacetCount[]>,
    ...(reading?.correction ? { correction: reading.correction } : {}),
    ...(reading && reading.widened.length > 0 ? { widened: reading.widened } : {}),
    ...(blockedBy.length > 0 ? { blockedBy } : {}),
    meta: { engine: 'postgres', degraded: false, indexedAt: row.indexed_at?.toISOString() ?? null },
  }
}

/**
 * Another reading of words that no course has together: misspelt ones repaired, unknown ones as beginnings, at last any
 * of them. Whether words are read wider depends on the words and the catalogue only: a filter is never the reason.
 */
async function readWider(sql: Sql, q: string, typed: Reading): Promise<Reading | null> {
  if (await someCourseHas(sql, typed.words.words)) return null
  const courses = await coursesWith(sql, typed.words.words.slice(0, mostWords))
  const unknown = [...courses].filter(([, count]) => count === 0).map(([word]) => word)
  const repairs = await repairsOf(sql, unknown)
  const beginnings = await beginningsOf(
    sql,
    unknown.filter((word) => !repairs.has(word)),
  )
  const reading = repairs.size + beginnings.size > 0 ? reread(q, typed, repairs, beginnings) : typed
  if (reading !== typed && (await someCourseHas(sql, reading.words.words))) return reading
  if (reading.words.words.length === 1) return null
  return anyWord(reading, await coursesWith(sql, reading.words.words.slice(0, 2 * mostWords)))
}

async function filtersInTheWay(
  query: SearchQuery,
  reading: Reading | null,
  sql: Sql,
  run: Run,
): Promise<NonNullable<SearchAnswer['blockedBy']>> {
  const statement = blockedStatement(query, reading?.words ?? null)
  if (!statement) return []
  const rows = await run<{ filter: FilterName; total: number }>(sql, statement)
  return rows
    .filter(({ total }) => total > 0)
    .map(({ filter, total }) => ({ filter, value: valueText(query.filters[filter]), totalWithout: total }))
    .sort((a, b) => b.totalWithout - a.totalWithout || (a.filter < b.filter ? -1 : 1))
}

function valueText(value: Filters[keyof Filters]): string {
  return Array.isArray(value) ? value.join(',') : String(value)
}

type Found = FoundRow['facets'][FacetName]

/** Largest first, then by value, so that the order never jumps. */
function facetCounts(name: FacetName, found: Found): FacetCount[] {
  const counts = found.map(([value, count, provider]): FacetCount => {
    if (name === 'provider') return { value: String(value), count, name: provider! }
    if (name === 'language') return { value: String(value), count }
    return { value: String(codeOf(name, Number(value))), count }
  })
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** Travels with the first statement: no compiling of plans (it costs more than it brings here), and room to keep the rows in memory. */
async function prepareSession(sql: Sql): Promise<void> {
  await sql.unsafe(`set local jit = off; set local work_mem = '32MB'`)
}

/** Statements that a connection keeps prepared, at most: each takes memory of the database for as long as it lives. */
const mostPrepared = 60

/** The first shapes of statements that come by are prepared; rarer ones later are planned anew each time. */
function statementRunner(): Run {
  const shapes = new Set<string>()
  return async <Row extends object>(sql: Sql, { text, values }: Statement) => {
    if (shapes.size < mostPrepared) shapes.add(text)
    const rows = await sql.unsafe(text, values as never[], { prepare: shapes.has(text) })
    return rows as unknown as Row[]
  }
}
