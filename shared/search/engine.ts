/** What any search engine of this product does. Engines differ in how, never in what an answer means. */
import type { CourseCard } from '../domain/course-card.ts'
import type { FacetName, Widening } from '../domain/search.ts'
import type { FilterName, SearchQuery } from './query.ts'

export type SearchEngine = {
  search(query: SearchQuery): Promise<SearchAnswer>
  suggest(q: string): Promise<Suggested>
}

/** One value of a facet; providers bring their name, words for codes are looked up where they are shown. */
export type FacetCount = { value: string; count: number; name?: string }

export type SearchAnswer = {
  items: CourseCard[]
  /** Exact. */
  total: number
  /** Values with a count above 0, largest first; each facet's counts leave out its own selection. */
  facets: Record<FacetName, FacetCount[]>
  /** The whole question as typed and as searched, when the spelling differs. */
  correction?: { from: string; to: string }
  /** How the words were read more widely than typed. */
  widened?: Widening[]
  /** Only when nothing was found: filters without which there are results, most results first. */
  blockedBy?: { filter: FilterName; value: string; totalWithout: number }[]
  meta: { engine: string; degraded: boolean; indexedAt: string | null }
}

export type Suggested = {
  courses: { id: string; label: string }[]
  /** `count`: courses of that provider. */
  providers: { id: string; label: string; count: number }[]
}
