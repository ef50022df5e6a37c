/**
 * For tests: the filters, facets and sorts of the API written down as plainly as they can be, over cards in memory. It
 * knows nothing of SQL; engines must agree with it.
 */
import type { CourseCard } from '../domain/course-card.ts'
import type { Course } from '../domain/course.ts'
import { facetNames, type FacetName } from '../domain/search.ts'
import type { FacetCount } from './engine.ts'
import type { Filters, SearchQuery } from './query.ts'
import { cardOn, storedCard } from './stored-card.ts'

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
      Object.entries(query.filters).every(
        ([filter, value]) => filter === name || matches(row, filter as keyof Filters, value, query),
      ),
    )
  const found = without(null)
  return {
    ids: inOrder(
      found.map((row) => row.card),
      query,
    ).map((card) => card.id),
    total: found.length,
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        counts(
          without(name).map((row) => row.card),
          name,
        ),
      ]),
    ) as Record<FacetName, FacetCount[]>,
  }
}

type Row = ReferenceCourse & { card: CourseCard }

function matches(
  { card, course, source, occupations = [], skills = [] }: Row,
  filter: keyof Filters,
  value: unknown,
  query: SearchQuery,
): boolean {
  switch (filter) {
    case 'provider':
    case 'providerType':
    case 'level':
    case 'nlqf':
    case 'sector':
    case 'studyForm':
    case 'delivery':
    case 'award':
    case 'language':
      return valuesOf(card, filter).some((one) => (value as string[]).includes(one))
    case 'startFrom':
    case 'startBefore':
      return startsWithin(course, query)
    case 'priceMax':
      return card.price.amount !== null && Number(card.price.amount) <= Number(value)
    case 'hoursPerWeekMax':
      return card.hoursPerWeek !== null && card.hoursPerWeek <= Number(value)
    case 'durationWeeksMax':
      return card.duration?.weeks != null && card.duration.weeks <= Number(value)
    case 'distanceKm':
      return card.location?.distanceKm !== undefined && card.location.distanceKm <= Number(value)
    case 'evening':
      return value === false || course.evening === true
    case 'source':
      return source === value
    case 'sourceId':
      return course.sourceId === value
    case 'occupation':
      return occupations.some((id) => (value as string[]).includes(id))
    case 'skill':
      return skills.some((id) => (value as string[]).includes(id))
    case 'scheme':
      return false
  }
}

function valuesOf(card: CourseCard, name: FacetName): string[] {
  if (name === 'provider') return [card.provider.id]
  if (name === 'providerType') return card.provider.type ? [card.provider.type] : []
  if (name === 'language') return card.languages
  return card[name] === null ? [] : [card[name]]
}

function startsWithin(course: Course, { filters, today }: SearchQuery): boolean {
  if (course.flexibleStart === true) return true
  return course.offerings.some(
    ({ start, state }) =>
      start !== null &&
      state !== 'cancelled' &&
      start >= today &&
      (filters.startFrom === undefined || start >= filters.startFrom) &&
      (filters.startBefore === undefined || start < filters.startBefore),
  )
}

function counts(cards: CourseCard[], name: FacetName): FacetCount[] {
  const found = new Map<string, FacetCount>()
  for (const card of cards) {
    for (const value of valuesOf(card, name)) {
      const one = found.get(value) ?? {
        value,
        count: 0,
        ...(name === 'provider' ? { name: card.provider.name } : {}),
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
