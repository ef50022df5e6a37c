/** Which filters are in the way of a search that found nothing. */
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
  const each = names.map((name) => [name])
  const alone = await blockers(engine, query, each)
  if (alone.length > 0)
    return { blockedBy: alone.map(({ set, total }) => ({ ...named(set[0]!), totalWithout: total })) }
  const best = await together(engine, query, each)
  return best ? { blockedTogether: { filters: best.set.map(named), totalWithout: best.total } } : {}
}

/**
 * Of `sets` of filters that come and go together, as few as will do to find something: with any one of them put back there
 * is nothing. Null when nothing is found without all of them.
 */
export async function fewestInTheWay(
  engine: SearchEngine,
  query: FindQuery,
  sets: readonly FilterSet[],
): Promise<FilterSet | null> {
  const [alone] = await blockers(engine, query, sets)
  return (alone ?? (await together(engine, query, sets)))?.set ?? null
}

type Blocking = { set: FilterSet; total: number }

/** Nobody chooses more by hand, and pairs grow with the square. */
const mostPaired = 8

/** When no set is in the way by itself: the two without which most is found, or more of which each is needed. */
async function together(
  engine: SearchEngine,
  query: FindQuery,
  sets: readonly FilterSet[],
): Promise<Blocking | undefined> {
  if (sets.length < 2) return undefined
  const [pair] = sets.length > mostPaired ? [] : await blockers(engine, query, pairsOf(sets))
  return pair ?? (sets.length === 2 ? undefined : needed(engine, query, sets))
}

function pairsOf(sets: readonly FilterSet[]): FilterSet[] {
  return sets.flatMap((one, at) => sets.slice(at + 1).map((other) => [...one, ...other]))
}

/** Takes all filters out and puts back, one set after the other, each with which there still are results. */
async function needed(
  engine: SearchEngine,
  query: FindQuery,
  sets: readonly FilterSet[],
): Promise<Blocking | undefined> {
  let [least] = await blockers(engine, query, [sets.flat()])
  for (const back of least ? sets : []) {
    const set = least!.set.filter((one) => !back.includes(one))
    const [fewer] = set.length === 0 ? [] : await blockers(engine, query, [set])
    least = fewer ?? least
  }
  return least
}

/** The sets without which there are results, most results first. */
async function blockers(
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
