/**
 * The counts of questions that read much of the catalogue: total and facets of a question without words, or with words
 * that many courses have, and with two filters at most that a course has or has not. Few such questions come again and
 * again, and counting reads every course that they find; so they are kept until the catalogue changes. What depends on the
 * day, a place or another table than the courses is counted each time.
 */
import { createHash } from 'node:crypto'
import { filters, setFilters, type FilterKind } from '../../domain/filters.ts'
import type { FindQuery } from '../query.ts'
import type { Question } from '../question/question.ts'

/** Another generation of the catalogue has other counts. */
type Kept<Counts> = { generation: string; counts: Counts }

export type KeptCounts<Counts> = {
  /** Of the last question with this key; null when there was none, or it was forgotten. */
  of(key: string): Kept<Counts> | null
  keep(key: string, kept: Kept<Counts>): void
}

const mostFilters = 2
const keptKinds = new Set<FilterKind>(['code', 'flag', 'several', 'language', 'provider'])
/** Questions at most: some ten kilobytes each. Those that were asked longest ago are forgotten first. */
const mostKept = 600
/** Words that find fewer courses are counted about as fast as their page is found. */
const manyCourses = 1000

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
  if (facets === false || names.length > mostFilters) return null
  if (names.some((name) => !keptKinds.has(filters[name].kind))) return null
  const chosen = names.toSorted().map((name) => [name, set[name]])
  return JSON.stringify(question ? [digestOf(question), ...chosen] : chosen)
}

/** Whether counts with this total are worth keeping. */
export function keepsCounts({ question }: FindQuery, total: number): boolean {
  return question === null || total >= manyCourses
}

/** Five hundred letters become tens of kilobytes of ways to say them. */
function digestOf(question: Question): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64')
}
