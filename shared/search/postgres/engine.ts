/** The search engine on PostgreSQL: the embedded default, and what answers when another engine is away. */
import type { Database, Sql } from '../../db/client.ts'
import { codeOf } from '../../domain/code-numbers.ts'
import { facetNames, filters, isOfKind, type FacetName } from '../../domain/filters.ts'
import type { FacetCount, Found, SearchEngine } from '../engine.ts'
import { blockedStatement, searchStatement, type Statement } from './statement.ts'
import type { FindQuery } from '../query.ts'
import { cardOn, type StoredCard } from '../document/stored-card.ts'

export function postgresEngine(db: Pick<Database, 'read'>): SearchEngine {
  const run = statementRunner()
  const prepared = <T>(work: (sql: Sql) => Promise<T>) =>
    db.read('app', async ({ sql }) => (await Promise.all([prepareSession(sql), work(sql)]))[1])
  return {
    name: 'postgres',
    find: (query) => prepared((sql) => find(query, sql, run)),
    totalsWithout: async (query, sets) => {
      const [row] = await prepared((sql) => run<{ totals: number[] }>(sql, blockedStatement(query, sets)))
      return row!.totals
    },
  }
}

type FoundRow = {
  total: number
  indexed_at: Date | null
  /** Without those that were not asked for. */
  facets: Partial<Record<FacetName, [value: string | number, count: number, name?: string][]>>
  items: [card: StoredCard, checkedAt: string][] | null
}
type Run = <Row extends object>(sql: Sql, statement: Statement) => Promise<Row[]>

async function find(query: FindQuery, sql: Sql, run: Run): Promise<Found> {
  const row = (await run<FoundRow>(sql, searchStatement(query)))[0]!
  return {
    items: (row.items ?? []).map(([card, checkedAt]) =>
      cardOn(card, new Date(checkedAt).toISOString(), query.today, query.origin),
    ),
    total: row.total,
    facets: Object.fromEntries(
      facetNames.map((name) => [name, facetCounts(name, row.facets[name] ?? [])]),
    ) as Record<FacetName, FacetCount[]>,
    meta: { engine: 'postgres', degraded: false, indexedAt: row.indexed_at?.toISOString() ?? null },
  }
}

/** Largest first, then by value, so that the order never jumps. */
function facetCounts(name: FacetName, found: NonNullable<FoundRow['facets'][FacetName]>): FacetCount[] {
  const counts = found.map(([value, count, provider]): FacetCount => {
    if (isOfKind(name, 'code')) return { value: String(codeOf(name, Number(value))), count }
    return { value: String(value), count, ...(filters[name].kind === 'provider' ? { name: provider! } : {}) }
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
    return sql.unsafe<Row[]>(text, values as never[], { prepare: shapes.has(text) })
  }
}
