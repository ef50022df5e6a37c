/** A checked request of the API as the engine takes it. Pure. */
import type { CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'

export const defaultPageSize = 20

/** `origin` is the point of `query.postcode`. */
export function searchRequest(query: CoursesQuery, origin: Point | null, today: string): SearchQuery {
  const { q, exact, postcode: _postcode, sort, page, pageSize, ...filters } = query
  return {
    q: q ?? null,
    exact: exact ?? false,
    filters,
    origin,
    sort: sort ?? 'relevance',
    page: page ?? 1,
    pageSize: pageSize ?? defaultPageSize,
    today,
  }
}
