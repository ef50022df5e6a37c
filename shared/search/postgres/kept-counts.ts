/**
 * The counts of a catalogue that is browsed: total and facets of a question without words and with two filters at most that
 * a course has or has not. Few such questions come again and again, and counting reads every course; so they are kept until
 * the catalogue changes. What depends on the day, a place or another table than the courses is counted each time.
 */
import { filters, setFilters, type FilterKind } from '../../domain/filters.ts'
import type { FindQuery } from '../query.ts'

/** Another generation of the catalogue has other counts. */
type Kept<Counts> = { generation: string; counts: Counts }

export type KeptCounts<Counts> = {
  /** Of the last question with this key; null when there was none, or it was forgotten. */
  of(key: string): Kept<Counts> | null
  keep(key: string, kept: Kept<Counts>): void
}

const mostFilters = 2
const keptKinds = new Set<FilterKind>(['code', 'flag', 'language', 'provider'])
/** Questions at most: some ten kilobytes each. Those that were asked longest ago are forgotten first. */
const mostKept = 300

export function keptCounts<Counts>(most = mostKept): KeptCounts<Counts> {
  const all = new Map<string, Kept<Counts>>()
  const put = (key: string, kept: Kept<Counts>) => {
    all.delete(key)
    all.set(key, kept)
  }
  return {
    of(key) {
      const known = all.get(key)
      if (known) put(key, known)
      return known ?? null
    },
    keep(key, kept) {
      put(key, kept)
      if (all.size > most) all.delete(all.keys().next().value!)
    },
  }
}

/** The same for questions with the same counts; null for a question whose counts are not kept. */
export function countsKey({ question, filters: set, facets }: FindQuery): string | null {
  const names = setFilters(set)
  if (question !== null || facets === false || names.length > mostFilters) return null
  if (names.some((name) => !keptKinds.has(filters[name].kind))) return null
  return JSON.stringify(names.toSorted().map((name) => [name, set[name]]))
}
