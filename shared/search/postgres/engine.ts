/** The search engine on PostgreSQL: the embedded default, and what answers when another engine is away. */
import type { CatalogueReader } from '../../db/catalogue-reader.ts'
import type { Sql } from '../../db/client.ts'
import { codeOf } from '../../domain/code-numbers.ts'
import { facetNames, filters, isOfKind, type FacetName } from '../../domain/filters.ts'
import type { FacetCount, Found, SearchEngine } from '../engine.ts'
import { countsKey, keepsCounts, keptCounts, type KeptCounts } from './kept-counts.ts'
import { blockedStatement, pageStatement, searchStatement, type Statement } from './statement.ts'
import type { FindQuery } from '../query.ts'
import { cardOn, type StoredCard } from '../document/stored-card.ts'

export function postgresEngine(db: CatalogueReader): SearchEngine {
  const run = statementRunner()
  const kept = keptCounts<Counts>()
  return {
    name: 'postgres',
    find: (query) => db.catalogue(({ sql }) => find(query, sql, run, kept)),
    totalsWithout: async (query, sets) => {
      const [row] = await db.catalogue(({ sql }) =>
        run<{ totals: number[] }>(sql, blockedStatement(query, sets)),
      )
      return row!.totals
    },
  }
}

type PageRow = {
  indexed_at: Date | null
  /** Null while no source has courses. */
  generation: string | null
  items: [card: StoredCard, checkedAt: string][] | null
}
type Counts = Pick<Found, 'total' | 'facets'>
type FoundRow = PageRow & {
  total: number
  /** Without those that were not asked for. */
  facets: Partial<Record<FacetName, [value: string | number, count: number, name?: string][]>>
}
type Run = <Row extends object>(sql: Sql, statement: Statement) => Promise<Row[]>

/** A page and counts of one moment: those that are kept only when the page is of the catalogue that they were counted in. */
async function find(query: FindQuery, sql: Sql, run: Run, kept: KeptCounts<Counts>): Promise<Found> {
  const key = countsKey(query)
  const known = key === null ? null : kept.of(key)
  if (known) {
    const [page] = await run<PageRow>(sql, pageStatement(query, known.counts.total))
    if (page!.generation === known.generation) return foundOn(query, page!, known.counts)
  }
  const row = (await run<FoundRow>(sql, searchStatement(query)))[0]!
  const counts = countsOf(row)
  if (key !== null && row.generation !== null && keepsCounts(query, counts.total)) {
    kept.keep(key, { generation: row.generation, counts })
  }
  return foundOn(query, row, counts)
}

function countsOf({ total, facets }: FoundRow): Counts {
  return {
    total,
    facets: Object.fromEntries(
      facetNames.map((name) => [name, facetCounts(name, facets[name] ?? [])]),
    ) as Counts['facets'],
  }
}

function foundOn({ today, origin }: FindQuery, { items, indexed_at: at }: PageRow, counts: Counts): Found {
  return {
    items: (items ?? []).map(([card, checkedAt]) =>
      cardOn(card, new Date(checkedAt).toISOString(), today, origin),
    ),
    ...counts,
    meta: { engine: 'postgres', degraded: false, indexedAt: at?.toISOString() ?? null },
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
