/**
 * For tests: the filters, facets and sorts of the API written down as plainly as they can be, over cards in memory. It
 * knows nothing of SQL; engines must agree with it.
 */
import type { CourseCard } from '../../domain/course-card.ts'
import type { Course } from '../../domain/course.ts'
import {
  facetNames,
  filters,
  isOfKind,
  setFilters,
  type FacetName,
  type FilterKind,
  type FilterName,
  type NamesOfKind,
} from '../../domain/filters.ts'
import type { FacetCount } from '../engine.ts'
import type { SearchQuery } from '../query.ts'
import { cardOn, storedCard } from '../document/stored-card.ts'

export type ReferenceCourse = {
  id: string
  providerId: string
  source: string
  course: Course
  /** Ids of what it is linked to. */
  occupations?: string[]
  skills?: string[]
}
export type ReferenceAnswer = { ids: string[]; total: number; facets: Record<FacetName, FacetCount[]> }

/** All results in order, not a page; without words. */
export function referenceSearch(courses: readonly ReferenceCourse[], query: SearchQuery): ReferenceAnswer {
  const rows = courses.map((entry) => ({
    ...entry,
    card: cardOn(storedCard({ ...entry, quality: 0 }), '', query.today, query.origin),
  }))
  const without = (name: string | null) =>
    rows.filter((row) =>
      setFilters(query.filters).every((filter) => filter === name || matches(row, filter, query)),
    )
  const found = without(null)
  return {
    ids: inOrder(
      found.map((row) => row.card),
      query,
    ).map((card) => card.id),
    total: found.length,
    facets: Object.fromEntries(facetNames.map((name) => [name, counts(without(name), name)])) as Record<
      FacetName,
      FacetCount[]
    >,
  }
}

type Row = ReferenceCourse & { card: CourseCard }

function matches(row: Row, name: FilterName, query: SearchQuery): boolean {
  const match = matching[filters[name].kind] as (row: Row, asked: Asked<FilterKind>) => boolean
  return match(row, { ...query, name, value: query.filters[name]! })
}

type Asked<K extends FilterKind> = SearchQuery & {
  name: NamesOfKind<K>
  value: NonNullable<SearchQuery['filters'][NamesOfKind<K>]>
}

/** Whether a course is kept by a filter of each kind; flags that are false are no filter. */
const matching: { [K in FilterKind]: (row: Row, asked: Asked<K>) => boolean } = {
  code: isAmong,
  several: isAmong,
  language: isAmong,
  provider: isAmong,
  concept: (row, { name, value }) =>
    ((name === 'occupation' ? row.occupations : row.skills) ?? []).some((id) => value.includes(id)),
  flag: ({ course }, { name }) => filters[name].of(course) === true,
  most: ({ card }, { name, value }) => {
    const fact = filters[name].fact === 'weeks' ? card.duration?.weeks : card.hoursPerWeek
    return fact != null && fact <= value
  },
  price: ({ card }, { value }) => card.price.amount !== null && Number(card.price.amount) <= value,
  distance: ({ card }, { value }) =>
    card.location?.distanceKm !== undefined && card.location.distanceKm <= value,
  day: ({ course }, query) => startsWithin(course, query),
  source: ({ source }, { value }) => source === value,
  sourceId: ({ course }, { value }) => course.sourceId === value,
  scheme: () => false,
}

function isAmong(row: Row, { name, value }: Asked<'code' | 'several' | 'language' | 'provider'>): boolean {
  return valuesOf(row, name).some((one) => (value as readonly string[]).includes(one))
}

function valuesOf({ card, course }: Row, name: FacetName): string[] {
  if (isOfKind(name, 'code', 'several')) return [filters[name].of(course) ?? []].flat()
  return filters[name].kind === 'provider' ? [card.provider.id] : card.languages
}

function startsWithin(course: Course, { filters, today }: SearchQuery): boolean {
  if (course.flexibleStart === true) return true
  return course.offerings.some(
    ({ start, state, enrolUntil }) =>
      start !== null &&
      state !== 'cancelled' &&
      state !== 'closed' &&
      start >= today &&
      (enrolUntil === null || enrolUntil >= today) &&
      (filters.startFrom === undefined || start >= filters.startFrom) &&
      (filters.startBefore === undefined || start < filters.startBefore),
  )
}

function counts(rows: Row[], name: FacetName): FacetCount[] {
  const found = new Map<string, FacetCount>()
  for (const row of rows) {
    for (const value of valuesOf(row, name)) {
      const one = found.get(value) ?? {
        value,
        count: 0,
        ...(name === 'provider' ? { name: row.card.provider.name } : {}),
      }
      found.set(value, { ...one, count: one.count + 1 })
    }
  }
  const sorted = [...found.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return name === 'provider' ? sorted.slice(0, 50) : sorted
}

/** Rising, unknown last, ties by id. */
function inOrder(cards: CourseCard[], { sort }: SearchQuery): CourseCard[] {
  const keys: Record<string, (card: CourseCard) => string | number | null> = {
    start: (card) => card.nextStart,
    price: (card) => (card.price.amount === null ? null : Number(card.price.amount)),
    duration: (card) => card.duration?.weeks ?? null,
    distance: (card) => card.location?.distanceKm ?? null,
  }
  const key = keys[sort]
  if (!key) return cards
  return [...cards].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === y) return a.id < b.id ? -1 : 1
    if (x === null) return 1
    return y === null || x < y ? -1 : 1
  })
}
