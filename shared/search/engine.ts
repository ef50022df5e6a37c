/**
 * What any search engine of this product does: find what a question that was already read asks for. How words are read,
 * repaired and widened is the same for all of them (`search.ts`). Engines differ in how, never in what an answer means.
 */
import type { CourseCard } from '../domain/course-card.ts'
import type { FacetName, FilterName } from '../domain/filters.ts'
import type { Widening } from '../domain/search.ts'
import type { ReadIn } from './question/other-languages.ts'
import type { Interpretation, Loosened, NamedOccupation } from './question/question.ts'
import type { FindQuery } from './query.ts'

/** Filters that are taken away together. */
export type FilterSet = readonly FilterName[]

export type SearchEngine = {
  readonly name: 'postgres' | 'meilisearch'
  /** One page, the exact total and the counts of the facets. */
  find(query: FindQuery): Promise<Found>
  /** How many there would be without each of these sets of filters; at least one, each of filters that are set. */
  totalsWithout(query: FindQuery, sets: readonly FilterSet[]): Promise<number[]>
}

/** One value of a facet; providers bring their name, words for codes are looked up where they are shown. */
export type FacetCount = { value: string; count: number; name?: string }

export type Found = {
  items: CourseCard[]
  /** Exact. */
  total: number
  /** Values with a count above 0, largest first; each facet's counts leave out its own selection. */
  facets: Record<FacetName, FacetCount[]>
  meta: { engine: string; degraded: boolean; indexedAt: string | null }
}

export type SearchAnswer = Found & {
  /** The whole question as typed and as searched, when the spelling differs. */
  correction?: { from: string; to: string }
  /** Words are in another language than Dutch: which, and what they were read as. */
  readIn?: ReadIn
  /** What was read as a filter in the words. */
  interpretation?: Interpretation[]
  /** What was read as a filter in the words and is none of this answer. */
  loosened?: Loosened[]
  /** Occupations that the words name. */
  occupations?: NamedOccupation[]
  /** How the words were read more widely than typed. */
  widened?: Widening[]
  /** Only when nothing was found: filters without which there are results, most results first. */
  blockedBy?: { filter: FilterName; value: string; totalWithout: number }[]
  /** Only when there is no such filter: two filters, or more of which each is needed, without which together there are results. */
  blockedTogether?: { filters: { filter: FilterName; value: string }[]; totalWithout: number }
}
