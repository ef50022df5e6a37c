/** What a search counts as. Never its words. */
import type { CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import { sectors, type Sector } from '@stapwijzer/shared/domain/codes.ts'
import type { DeadEnd } from '@stapwijzer/shared/domain/insight/dimensions.ts'
import type { FilterName } from '@stapwijzer/shared/domain/filters.ts'
import type { SearchAnswer } from '@stapwijzer/shared/search/engine.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { FastifyRequest } from 'fastify'
import type { Insight } from './insight.ts'
import type { Regions } from './regions.ts'

type Answered = Pick<SearchAnswer, 'total' | 'interpretation' | 'loosened' | 'blockedBy' | 'blockedTogether'>

export function countSearch(
  insight: Insight,
  regions: Regions,
  request: FastifyRequest,
  { query, answer }: { query: CoursesQuery; answer: Answered },
): void {
  if (!isSearch(query)) return
  const region = regions.of(placeOf(query, answer))
  const dims = { region, field: fieldOf(query, answer), language: currentLocale() }
  insight.count(request, 'search', dims)
  if (answer.total === 0) insight.count(request, 'search-without-result', dims)
  const deadEnd = deadEndIn(answer)
  if (deadEnd) insight.count(request, 'filter-dead-end', { region, field: dims.field, deadEnd })
}

/** Later pages are the same search, and so is one that is asked again as it was typed. */
export function isSearch({ page = 1, exact }: CoursesQuery): boolean {
  return page === 1 && !exact
}

/** The field that was chosen or read in the words, when it is one. */
export function fieldOf({ sector }: CoursesQuery, { interpretation = [] }: Answered): Sector | null {
  const read = interpretation.flatMap(({ filter, value }) => (filter === 'sector' ? [value] : []))
  const named = sector ?? read
  return named.length === 1 ? (sectors.find((one) => one === named[0]) ?? null) : null
}

/** The postcode or the place that was chosen or read in the words. */
export function placeOf({ postcode }: CoursesQuery, { interpretation = [] }: Answered): string | undefined {
  return postcode ?? interpretation.find(({ kind }) => kind === 'place')?.name
}

const deadEndOf: Partial<Record<FilterName | 'postcode' | 'sort', DeadEnd>> = {
  distanceKm: 'distance',
  postcode: 'distance',
  evening: 'evening',
  studyForm: 'part-time',
  priceMax: 'price',
  startFrom: 'start',
  startBefore: 'start',
}

/** The one filter that leaves nothing: chosen, or read in the words and taken away again. Null when there is none, or more. */
export function deadEndIn({ total, loosened = [], blockedBy, blockedTogether }: Answered): DeadEnd | null {
  const emptied = loosened.filter(({ because }) => because === 'nothing-found')
  const filters = total === 0 ? (blockedTogether ? [] : (blockedBy ?? [])) : emptied
  const ends = new Set(filters.map(({ filter }) => filter))
  if (ends.size !== 1) return null
  const [filter] = [...ends]
  const isPartTime = filters.every(({ value }) => value === 'part-time')
  return filter === 'studyForm' && !isPartTime ? null : (deadEndOf[filter!] ?? null)
}
