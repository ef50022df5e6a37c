/**
 * Everything that is counted: a closed list of actions, each with the dimensions it is counted by. What is not here cannot be
 * counted. There are requests and actions, never persons: nothing here can tell two visitors apart. Pure.
 */
import { dimensionNames, isValueOf, type Dimension, type DimensionValue } from './dimensions.ts'

export type Unit = 'requests' | 'actions'

type MeasureRow = {
  unit: Unit
  dims: readonly Dimension[]
  /** What counts, and what does not: for docs and definitions. */
  counts: string
  not: string
  /** Version of the definitions that it came in with. */
  since: number
}

/** Raised whenever what a measure counts changes, or a measure comes. */
export const definitionsVersion = 1

export const measures = {
  'page-view': {
    unit: 'requests',
    dims: ['page', 'language'],
    counts: 'a page that was answered',
    not: 'pages of desks and operators, files, redirects, pages that say that something went wrong',
    since: 1,
  },
  'automated-request': {
    unit: 'requests',
    dims: [],
    counts:
      'a request for a page or a question to the API by a known robot, without a user agent, or ahead of a visit',
    not: 'checks of health, HEAD',
    since: 1,
  },
  search: {
    unit: 'actions',
    dims: ['region', 'field', 'language'],
    counts: 'a question to the catalogue, first page',
    not: 'later pages, the same question again "exactly as typed"',
    since: 1,
  },
  'search-without-result': {
    unit: 'actions',
    dims: ['region', 'field', 'language'],
    counts: 'a search that found no course',
    not: 'as search',
    since: 1,
  },
  'filter-dead-end': {
    unit: 'actions',
    dims: ['region', 'field', 'deadEnd'],
    counts: 'a search that found nothing because of exactly one filter',
    not: 'several filters that empty it together',
    since: 1,
  },
  'course-view': {
    unit: 'actions',
    dims: ['field', 'level', 'form', 'provider'],
    counts: 'the page of a course, or the course asked of the API',
    not: 'a course that was withdrawn; lists of courses',
    since: 1,
  },
  'provider-click': {
    unit: 'actions',
    dims: ['field', 'provider'],
    counts: 'the way to the page of the provider, taken from the page of a course',
    not: 'links in texts and in files',
    since: 1,
  },
  'plan-step': {
    unit: 'actions',
    dims: ['field', 'level', 'form', 'provider'],
    counts: 'a course put into a plan that is kept on the server',
    not: 'steps of other kinds; a course that was in the plan already',
    since: 1,
  },
  'plan-check': { unit: 'actions', dims: [], counts: 'a plan looked at as a whole', not: '', since: 1 },
  'plan-saved': {
    unit: 'actions',
    dims: [],
    counts: 'a plan kept on the server for the first time',
    not: 'changes of a plan that is there already',
    since: 1,
  },
  'plan-pdf': { unit: 'actions', dims: [], counts: 'a plan as PDF', not: '', since: 1 },
  'plan-calendar': { unit: 'actions', dims: [], counts: 'a plan as calendar', not: '', since: 1 },
  'plan-file': { unit: 'actions', dims: [], counts: 'a plan as file', not: '', since: 1 },
  'advice-asked': {
    unit: 'actions',
    dims: ['language'],
    counts: 'a question who pays',
    not: 'prices beside a course or in a list',
    since: 1,
  },
  'advice-outcome': {
    unit: 'actions',
    dims: ['scheme', 'outcome'],
    counts: 'each scheme of an answer to a question who pays',
    not: 'as advice-asked',
    since: 1,
  },
  'occupation-view': {
    unit: 'actions',
    dims: ['occupationGroup'],
    counts: 'the page of an occupation',
    not: 'lists of occupations',
    since: 1,
  },
  transition: {
    unit: 'actions',
    dims: ['occupationGroup', 'toGroup'],
    counts: 'the way from one occupation to another looked at',
    not: 'a list of many occupations',
    since: 1,
  },
  'gap-with-course': {
    unit: 'actions',
    dims: ['occupationGroup'],
    counts: 'a gap of skills looked at for which there is a course',
    not: '',
    since: 1,
  },
  'gap-without-course': {
    unit: 'actions',
    dims: ['occupationGroup'],
    counts: 'a gap of skills looked at in which a skill has no course',
    not: '',
    since: 1,
  },
  'referral-sent': {
    unit: 'actions',
    dims: ['region', 'desk'],
    counts: 'a question that reached a desk',
    not: 'one that nobody confirmed',
    since: 1,
  },
  'referral-answered': {
    unit: 'actions',
    dims: ['region', 'desk', 'promise'],
    counts: 'the first contact of a desk about a question',
    not: 'later contacts',
    since: 1,
  },
  'referral-closed': {
    unit: 'actions',
    dims: ['region', 'desk', 'closedAs'],
    counts: 'a question that a desk closed, with how it ended',
    not: 'questions that lapsed or were withdrawn',
    since: 1,
  },
  'no-offer': {
    unit: 'actions',
    dims: ['region', 'topic'],
    counts: 'a question of words about something, that finds nothing after all help',
    not: 'slips, names, nonsense, a place alone',
    since: 1,
  },
  'dead-end': {
    unit: 'actions',
    dims: ['region', 'deadEnd', 'topic'],
    counts: 'a question about something whose courses one filter takes away',
    not: 'several filters at once',
    since: 1,
  },
  'no-route': {
    unit: 'actions',
    dims: ['region', 'topic'],
    counts: 'a transition or gap looked at with a skill that has no course in the region',
    not: '',
    since: 1,
  },
  'no-suitable-offer': {
    unit: 'actions',
    dims: ['region', 'level', 'lack', 'topic'],
    counts: 'a counsellor who has no suitable offer for somebody',
    not: 'what the counsellor writes about it',
    since: 1,
  },
} as const satisfies Record<string, MeasureRow>

export type Measure = keyof typeof measures
export const measureNames = Object.keys(measures) as Measure[]

/** What must be given with a measure: every dimension it has, each with a value or null. */
export type DimsOf<M extends Measure> = {
  readonly [D in (typeof measures)[M]['dims'][number]]: DimensionValue<D>
}

/** The dimensions as text, in one order and without those that are not known; null when a value is none. */
export function dimsKey<M extends Measure>(measure: M, dims: DimsOf<M>): string | null {
  let key = ''
  const given = dims as Readonly<Record<string, string | null>>
  for (const name of ordered[measure]) {
    const value = given[name] ?? null
    if (value === null) continue
    if (!isValueOf(name, value)) return null
    key += key === '' ? `${name}=${value}` : `&${name}=${value}`
  }
  return key
}

/** The dimensions that a key was made of. */
export function readDims(key: string): Partial<Record<Dimension, string>> {
  if (key === '') return {}
  return Object.fromEntries(key.split('&').map((pair) => pair.split('=') as [string, string]))
}

const ordered = Object.fromEntries(
  measureNames.map((name) => {
    const has: readonly Dimension[] = measures[name].dims
    return [name, dimensionNames.filter((one) => has.includes(one))]
  }),
) as Record<Measure, Dimension[]>
