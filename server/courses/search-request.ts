/** A checked request of the API as the engine takes it. Pure. */
import type { CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import type { KindSelection } from '@stapwijzer/shared/search/postgres/course-kinds.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'

export const defaultPageSize = 20

/** What was looked up for a request: the point of its postcode, the courses that its schemes are open to, and its providers by their ids of today. */
export type LookedUp = { origin: Point | null; schemeKinds?: KindSelection; providers?: string[] }

export function searchRequest(
  query: CoursesQuery,
  { providers, ...found }: LookedUp,
  today: string,
): SearchQuery {
  const { q, exact, postcode: _postcode, sort, page, pageSize, facets, ...filters } = query
  return {
    q: q ?? null,
    exact: exact ?? false,
    filters: providers ? { ...filters, provider: providers } : filters,
    ...found,
    sort: sort ?? 'relevance',
    page: page ?? 1,
    pageSize: pageSize ?? defaultPageSize,
    facets,
    today,
  }
}
