/** Which kind of page an address is, and what may be counted while it is made. Pure. */
import type { PageKind } from '@stapwijzer/shared/domain/insight/dimensions.ts'
import type { Measure } from '@stapwijzer/shared/domain/insight/measures.ts'

/** The longest beginning counts; pages of desks and operators, and what is no page, are not among them. */
const kinds: readonly (readonly [string, PageKind])[] = [
  ['/', 'home'],
  ['/zoeken', 'search'],
  ['/opleiding', 'course'],
  ['/vergelijk', 'compare'],
  ['/beroep', 'occupation'],
  ['/richting', 'direction'],
  ['/wat-kan-ik-worden', 'matching'],
  ['/financiering', 'funding'],
  ['/voor-mijn-werkgever', 'employer'],
  ['/plan', 'plan'],
  ['/advies', 'question'],
  ['/op-de-hoogte', 'alerts'],
  ['/signalen', 'signals'],
  ['/voortgang', 'report'],
  ['/over', 'about'],
  ['/privacy', 'about'],
  ['/toegankelijkheid', 'about'],
  ['/openbare-computer', 'about'],
  ['/melding', 'about'],
  ['/gemist', 'about'],
]
const kindOf = new Map(kinds)

/** Null: visits of it are not counted. `path` has no language in front. */
export function pageKindOf(path: string): PageKind | null {
  if (path === '/' || path === '/__data.json') return 'home'
  const [, first = '', second = ''] = path.split('/')
  // Where the officer writes: no visit.
  if (first === 'voortgang' && second === 'maken') return null
  if (first === 'financiering' && second !== '' && second !== '__data.json') return 'scheme'
  return kindOf.get(`/${first}`) ?? null
}

/**
 * A page asks the API for more than the visitor came for: the page of a course searches for courses like it. These are counted
 * only on pages that are about them, and there once.
 */
const onlyOn: Partial<Record<Measure, readonly PageKind[]>> = {
  search: ['search'],
  'search-without-result': ['search'],
  'filter-dead-end': ['search'],
  'no-offer': ['search'],
  'dead-end': ['search'],
  'course-view': ['course'],
  'occupation-view': ['occupation'],
  'advice-asked': ['funding', 'employer'],
  'advice-outcome': ['funding', 'employer'],
}

export function countsOn(kind: PageKind | null, measure: Measure): boolean {
  if (kind === null) return false
  return onlyOn[measure]?.includes(kind) ?? true
}

/** Of these a page counts what its first question did, and not what it asked besides. */
export function isOncePerPage(measure: Measure): boolean {
  return measure in onlyOn
}
