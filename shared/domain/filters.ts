/**
 * The filters of a search, one row each, in the order in which people narrow down. The request of the API, what engines
 * compare, index and count, the controls and chips of the results page and the plain reference of the tests are made of
 * these rows. How a kind of filter is read, compared or shown is written once a kind, never once a filter.
 */
import { awards, deliveries, levels, nlqfLevels, providerTypes, sectors, studyForms } from './codes.ts'
import type { Course } from './course.ts'
import type { CodedFacts, FilterRow } from './filter-row.ts'
import { isInTheEvening } from './lessons.ts'
import { dutchLevel, lessonDay, practicalFilters } from './practical-filters.ts'
import { schemeIds } from './schemes.ts'

export const filters = {
  sector: {
    kind: 'code',
    codes: sectors,
    facet: true,
    bits: { shift: 12, width: 4 },
    of: (course: CodedFacts) => course.sector,
    control: { open: true, most: 10 },
    about: 'Broad fields of ISCED-F 2013.',
  },
  level: {
    kind: 'code',
    codes: levels,
    facet: true,
    bits: { shift: 3, width: 5 },
    of: (course: CodedFacts) => course.level,
    control: { open: true, most: 13, inOrder: true },
  },
  delivery: {
    kind: 'code',
    codes: deliveries,
    facet: true,
    bits: { shift: 19, width: 3 },
    of: (course: CodedFacts) => course.delivery,
    control: { open: true, most: 4 },
  },
  studyForm: {
    kind: 'code',
    codes: studyForms,
    facet: true,
    bits: { shift: 16, width: 3 },
    of: (course: CodedFacts) => course.studyForm,
    control: { open: true, most: 4 },
  },
  startFrom: { kind: 'day', control: true, about: 'A start on this day or later, or at any time.' },
  startBefore: { kind: 'day', control: true, about: 'A start before this day, or at any time.' },
  distanceKm: {
    kind: 'distance',
    atMost: 500,
    control: true,
    about: 'Only courses within this distance; needs a postcode.',
  },
  priceMax: {
    kind: 'price',
    atMost: 10_000_000,
    control: true,
    about: 'Whole euros that the learner pays before funding; an unknown price never matches.',
  },
  hoursPerWeekMax: {
    kind: 'most',
    fact: 'hoursPerWeek',
    atMost: 168,
    control: true,
    about: 'Hours of study a week; unknown never matches.',
  },
  durationWeeksMax: {
    kind: 'most',
    fact: 'weeks',
    atMost: 2000,
    control: true,
    about: 'Weeks; unknown never matches.',
  },
  evening: {
    kind: 'flag',
    bit: 0,
    of: isInTheEvening,
    control: true,
    about: 'true: only courses known to be in the evening. false filters nothing.',
  },
  lessonDay,
  dutchLevel,
  ...practicalFilters,
  award: {
    kind: 'code',
    codes: awards,
    facet: true,
    bits: { shift: 22, width: 5 },
    of: (course: CodedFacts) => course.award,
    control: { open: false, most: 14 },
  },
  language: {
    kind: 'language',
    facet: true,
    control: { open: false, most: 8 },
    about: 'Languages of instruction (ISO 639-1).',
  },
  providerType: {
    kind: 'code',
    codes: providerTypes,
    facet: true,
    bits: { shift: 0, width: 3 },
    of: (course: CodedFacts) => course.provider.type,
    control: { open: false, most: 4 },
  },
  provider: {
    kind: 'provider',
    facet: true,
    control: { open: false, most: 15 },
    about: 'Ids of providers, as on the cards.',
  },
  nlqf: {
    kind: 'code',
    codes: nlqfLevels,
    facet: true,
    bits: { shift: 8, width: 4 },
    of: (course: CodedFacts) => course.nlqf,
    control: { open: false, most: 9, inOrder: true },
    about: 'Levels of the Dutch qualification framework.',
  },
  occupation: {
    kind: 'concept',
    about:
      'Ids of occupations: keeps the courses whose page lists one of them. List filters keep courses with any of their values.',
  },
  skill: {
    kind: 'concept',
    about: 'Ids of skills: keeps the courses whose page lists one of them.',
  },
  scheme: {
    kind: 'scheme',
    codes: schemeIds,
    about: 'Funding schemes that a person of whom nothing is known could get for the course, as of today.',
  },
  source: { kind: 'source', about: 'The source that brought the course.' },
  sourceId: { kind: 'sourceId', about: 'Id of the course inside its source.' },
} as const satisfies Record<string, FilterRow>

export type FilterName = keyof typeof filters
export type FilterKind = FilterRow['kind']
export type NamesOfKind<K extends FilterKind> = {
  [N in FilterName]: (typeof filters)[N]['kind'] extends K ? N : never
}[FilterName]
type NamesWith<Member extends string> = {
  [N in FilterName]: (typeof filters)[N] extends Record<Member, unknown> ? N : never
}[FilterName]
export type CodeName = NamesOfKind<'code'>
export type FacetName = NamesWith<'facet'>
export type ControlName = NamesWith<'control'>

/** What a request holds of one filter. */
export type FilterValue<N extends FilterName> = ValueOf<(typeof filters)[N]>
type ValueOf<Row> = Row extends { kind: 'code' | 'several'; codes: readonly (infer Code)[] }
  ? Code[]
  : Row extends { kind: 'language' | 'provider' | 'concept' | 'scheme' }
    ? string[]
    : Row extends { kind: 'source' | 'sourceId' | 'day' }
      ? string
      : Row extends { kind: 'flag' }
        ? boolean
        : number
/** The filters of a request; absent = no filter. */
export type Filters = { [N in FilterName]?: FilterValue<N> }

export const filterNames = Object.keys(filters) as FilterName[]
export const codeNames = ofKind('code')
export const flagNames = ofKind('flag')
export const severalNames = ofKind('several')
export const facetNames = filterNames.filter((name): name is FacetName => 'facet' in filters[name])
/** Those that the results page has a control for. */
export const controlNames = filterNames.filter((name): name is ControlName => 'control' in filters[name])

/** Names of the filters of a kind, in the order of the rows. */
export function ofKind<K extends FilterKind>(...kinds: K[]): NamesOfKind<K>[] {
  return filterNames.filter((name): name is NamesOfKind<K> => isOfKind(name, ...kinds))
}

export function isOfKind<K extends FilterKind>(name: string, ...kinds: K[]): name is NamesOfKind<K> {
  return isFilter(name) && (kinds as FilterKind[]).includes(filters[name].kind)
}

export function isFilter(name: string): name is FilterName {
  return Object.hasOwn(filters, name)
}

/** The names of the filters that leave courses out; a flag that is false does not. */
export function setFilters(chosen: Filters): FilterName[] {
  return (Object.keys(chosen) as FilterName[]).filter(
    (name) => chosen[name] !== undefined && chosen[name] !== false,
  )
}

/** The flags of a course in one number, and what it has several of. */
export function packFlags(course: Course): number {
  const flags = flagNames.filter((name) => filters[name].of(course) === true)
  const several = severalNames.map((name) => severalMask(name, filters[name].of(course)))
  return [...flags.map((name) => 1 << filters[name].bit), ...several].reduce((all, bits) => all | bits, 0)
}

/** The bits of some codes of a list. */
export function severalMask(name: NamesOfKind<'several'>, codes: readonly string[]): number {
  const { codes: list, shift } = filters[name]
  return list.reduce((mask, code, index) => (codes.includes(code) ? mask | (1 << (shift + index)) : mask), 0)
}

/** The codes whose bits are in the number. */
export function codesIn(packed: number, name: NamesOfKind<'several'>): string[] {
  return filters[name].codes.filter((code) => (packed & severalMask(name, [code])) !== 0)
}

export function hasFlag(packed: number, name: NamesOfKind<'flag'>): boolean {
  return (packed & (1 << filters[name].bit)) !== 0
}
