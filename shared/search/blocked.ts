/** Which of the chosen filters are in the way of a search that found nothing. */
import { setFilters, type FilterName, type Filters } from '../domain/filters.ts'
import type { FilterSet, SearchAnswer, SearchEngine } from './engine.ts'
import type { FindQuery } from './query.ts'

/**
 * Of the `chosen` filters of a question without results, each without which there are results. When several block by
 * themselves there is none; then the two without which most is found, or more of which each is needed. Takes at most a
 * count for each filter twice, and for each pair of up to eight (28).
 */
export async function filtersInTheWay(
  engine: SearchEngine,
  query: FindQuery,
  chosen: Filters,
): Promise<Pick<SearchAnswer, 'blockedBy' | 'blockedTogether'>> {
  const names = setFilters(chosen)
  const named = (filter: FilterName) => ({ filter, value: valueText(chosen[filter]) })
  const alone = await blockers(engine, query, eachOf(names))
  if (alone.length > 0)
    return { blockedBy: alone.map(({ set, total }) => ({ ...named(set[0]!), totalWithout: total })) }
  if (names.length < 2) return {}
  const pair = await bestPair(engine, query, names)
  const best = pair ?? (names.length === 2 ? undefined : await needed(engine, query, names))
  return best ? { blockedTogether: { filters: best.set.map(named), totalWithout: best.total } } : {}
}

type Blocking = { set: FilterSet; total: number }

/** Nobody chooses more by hand, and pairs grow with the square. */
const mostPaired = 8

export const eachOf = (filters: FilterSet): FilterSet[] => filters.map((filter) => [filter])

function pairsOf(filters: FilterSet): FilterSet[] {
  return filters.flatMap((one, at) => filters.slice(at + 1).map((other) => [one, other]))
}

async function bestPair(
  engine: SearchEngine,
  query: FindQuery,
  chosen: FilterSet,
): Promise<Blocking | undefined> {
  return chosen.length > mostPaired ? undefined : (await blockers(engine, query, pairsOf(chosen)))[0]
}

/** Takes all filters out and puts back, one after the other, each with which there still are results. */
async function needed(
  engine: SearchEngine,
  query: FindQuery,
  chosen: FilterSet,
): Promise<Blocking | undefined> {
  let [least] = await blockers(engine, query, [chosen])
  for (const filter of least ? chosen : []) {
    const set = least!.set.filter((one) => one !== filter)
    const [fewer] = set.length === 0 ? [] : await blockers(engine, query, [set])
    least = fewer ?? least
  }
  return least
}

/** The sets without which there are results, most results first. */
export async function blockers(
  engine: SearchEngine,
  query: FindQuery,
  sets: readonly FilterSet[],
): Promise<Blocking[]> {
  if (sets.length === 0) return []
  const totals = await engine.totalsWithout(query, sets)
  return sets
    .map((set, at) => ({ set, total: totals[at]! }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (a.set.join() < b.set.join() ? -1 : 1))
}

function valueText(value: Filters[keyof Filters]): string {
  return Array.isArray(value) ? value.join(',') : String(value)
}
