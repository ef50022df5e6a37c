/** What the filter column and the chips of the results page show, made from the search and its facets. */
import type { Facets, SearchResult } from '@stapwijzer/shared/api/courses.ts'
import {
  facetNames,
  filters,
  isFilter,
  isOfKind,
  type ControlName,
  type FacetName,
} from '@stapwijzer/shared/domain/filters.ts'
import { labelOf, languageName } from '@stapwijzer/shared/text/labels.ts'
import { search as t } from '@stapwijzer/shared/text/rooms.ts'
import { addressOf, addressWithout, valueOf, type Search } from './address.ts'
import { takenOut } from './taken-out.ts'

export type Option = { value: string; label: string; count: number; chosen: boolean }
export type Group = { name: FacetName; heading: string; options: Option[]; open: boolean }
/**
 * A filter that is on, chosen or read in the words, or was read and is not on: what it says, and the address without it.
 * `fromFeed`: its label is not ours.
 */
export type Chip = { label: string; without: string; fromFeed?: true; loosened?: true }

/** The groups of counted filters; those that hardly any course has stand there only when somebody chose them. */
export function filterGroups(
  search: Search,
  { facets, hiddenFilters }: Pick<SearchResult, 'facets' | 'hiddenFilters'>,
  known: Names,
): Group[] {
  return facetNames
    .filter((name) => isOffered(name, search, hiddenFilters))
    .map((name) => {
      const { open } = filters[name].control
      const chosen = search.get(name) ?? []
      const options = optionsOf(name, facets, chosen, known)
      return { name, heading: t.filterName[name], options, open: open || chosen.length > 0 }
    })
    .filter(({ options }) => options.length > 0)
}

/** Whether a filter has a control: most always, one that hardly any course has when it was chosen. */
export function isOffered(name: ControlName, search: Search, hidden: readonly string[] = []): boolean {
  return !hidden.includes(name) || search.has(name)
}

/** Lists whose order means something keep it; the others stand largest first, as the API gives them. */
function optionsOf(name: FacetName, facets: Facets, chosen: readonly string[], known: Names): Option[] {
  const { most } = filters[name].control
  const counted = facets[name].map(({ value, label, count }) => ({
    value,
    label,
    count,
    chosen: chosen.includes(value),
  }))
  const missing = chosen
    .filter((value) => !counted.some((option) => option.value === value))
    .map((value) => ({ value, label: valueLabel(name, value, known), count: 0, chosen: true }))
  const shown = [...counted.filter((option, index) => index < most || option.chosen), ...missing]
  if (!isOfKind(name, 'code', 'several') || !('inOrder' in filters[name].control)) return shown
  const order: readonly string[] = filters[name].codes
  return shown.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}

/** Names of ids that only the found courses know. */
export type Names = ReadonlyMap<string, string>

export function namesIn(result: SearchResult): Names {
  return new Map([
    ...result.facets.provider.map(({ value, label }): [string, string] => [value, label]),
    ...result.items.map(({ provider }): [string, string] => [provider.id, provider.name]),
  ])
}

/** The words for one value of a filter, in a chip or in a link that drops it. */
export function valueLabel(name: string, value: string, known: Names): string {
  if (Object.hasOwn(t.chip, name)) return t.chip[name as keyof typeof t.chip](value)
  if (isOfKind(name, 'code', 'several')) return labelOf(name, value)
  if (isOfKind(name, 'language')) return languageName(value)
  const heading = (t.filterName as Record<string, string>)[name] ?? name
  return known.get(value) ?? heading.toLowerCase()
}

/** The words for a whole filter, as the API names one that is in the way: its values with commas between. */
export function filterLabel(name: string, values: string, known: Names): string {
  return values
    .split(',')
    .map((value) => valueLabel(name, value, known))
    .join(', ')
}

/** Whether values have names from elsewhere: a feed, or the classification of occupations. */
const isNamed = (what: string) => what === 'place' || isOfKind(what, 'provider', 'concept')

/** `exact` is no filter of courses, but it narrows a search all the same. */
const narrows = (name: string) => isFilter(name) || name === 'exact'

export function chipsOf(search: Search, result: SearchResult, known: Names): Chip[] {
  const read = saidTogether(result.interpretation).map(({ kind, labels, text }) => ({
    label: t.readAs(labels),
    without: withoutWords(search, result, [text]),
    ...fromFeed(isNamed(kind)),
  }))
  const loosened = saidTogether(result.loosened).map(({ kind, labels, text, because }) => ({
    label: because === 'nothing-found' ? t.loosened[kind](labels) : t.notCounted[because](t.readAs(labels)),
    without: withoutWords(search, result, [text]),
    ...fromFeed(isNamed(kind)),
    loosened: true as const,
  }))
  const postcode = search.has('postcode')
    ? [{ label: t.chip.postcode(valueOf(search, 'postcode')), without: withoutPostcode(search) }]
    : []
  const chosen = [...search]
    .filter(([name]) => narrows(name))
    .flatMap(([name, values]) =>
      values.map((value) => ({
        label: valueLabel(name, value, known),
        without: addressWithout(search, name, value),
        ...fromFeed(isNamed(name) && known.has(value)),
      })),
    )
  return [...read, ...chosen, ...postcode, ...loosened]
}

type Said = Pick<NonNullable<SearchResult['interpretation']>[number], 'kind' | 'text' | 'label'>

/** The same words can be read as several filters, as a month as two days: they come and go together. */
function saidTogether<S extends Said>(read: readonly S[] = []): (S & { labels: string[] })[] {
  const words = new Map<string, S & { labels: string[] }>()
  for (const one of read) {
    const key = `${one.kind} ${one.text}`
    const labels = words.get(key)?.labels ?? []
    words.set(key, { ...one, labels: [...new Set([...labels, one.label])] })
  }
  return [...words.values()]
}

/** The words that were not read as something, without any filter. */
export function withoutAll(search: Search, result: SearchResult): string {
  const words = new Map([...search].filter(([name]) => name === 'q'))
  const { interpretation = [], loosened = [] } = result
  const texts = [...new Set([...interpretation, ...loosened].map(({ text }) => text))]
  return texts.length > 0 ? withoutWords(words, result, texts) : addressOf(words, {})
}

function fromFeed(is: boolean): Pick<Chip, 'fromFeed'> {
  return is ? { fromFeed: true } : {}
}

/** How many filters are on, for the button that opens them on a phone. */
export function filtersOn(search: Search): number {
  return [...search].filter(([name]) => narrows(name)).flatMap(([, values]) => values).length
}

/** What empties the search: each filter without which there are results, or else the ones that must go together. */
export function waysOut(
  search: Search,
  result: SearchResult,
  known: Names,
): { label: string; address: string; totalWithout: number }[] {
  const { blockedBy = [], blockedTogether: together } = result
  const sets = [
    ...blockedBy.map(({ totalWithout, ...one }) => ({ filters: [one], totalWithout })),
    ...(together ? [together] : []),
  ]
  return sets.map(({ filters: gone, totalWithout }) => ({
    label: t.labelsTogether(gone.map(({ filter, value }) => filterLabel(filter, value, known))),
    address: withoutFilters(
      search,
      result,
      gone.map(({ filter }) => filter),
    ),
    totalWithout,
  }))
}

function withoutFilters(search: Search, result: SearchResult, names: readonly string[]): string {
  const left = new Map(search)
  for (const name of names.filter((one) => search.has(one))) left.delete(name)
  const read = names.find((one) => !search.has(one))
  return read === undefined ? addressOf(left) : withoutFilter(left, result, read)
}

/** The address without a whole filter, whether it was chosen or read in the words. */
export function withoutFilter(search: Search, result: SearchResult, name: string): string {
  if (name === 'postcode' && search.has(name)) return withoutPostcode(search)
  if (search.has(name)) return addressOf(search, { [name]: null })
  const read = result.interpretation?.find(({ filter }) => filter === name)
  return withoutWords(search, result, [read?.text ?? ''])
}

/** The address with the best first: without another order, whether it was chosen or read in the words. */
export function bestFirst(
  search: Search,
  result: Pick<SearchResult, 'interpretation' | 'correction'>,
): string {
  const left = new Map([...search].filter(([name]) => name !== 'sort'))
  const read = result.interpretation?.find(({ kind }) => kind === 'order')
  return read ? withoutWords(left, result, [read.text]) : addressOf(left)
}

/**
 * Words read as a filter go when that filter goes. They may have been read after a repair; then the repaired words go
 * on without them. When they stand nowhere, all words are taken as they are.
 */
function withoutWords(
  search: Search,
  { correction }: Pick<SearchResult, 'correction'>,
  texts: readonly string[],
): string {
  const rest = [valueOf(search, 'q'), correction?.to ?? '']
    .map((q) =>
      texts.reduce<string | null>((words, text) => (words === null ? null : takenOut(words, text)), q),
    )
    .find((q) => q !== null)
  return rest == null ? addressOf(search, { exact: 'true' }) : addressOf(search, { q: rest || null })
}

/** Distance and its order mean nothing without a place to start from. */
function withoutPostcode(search: Search): string {
  const sort = valueOf(search, 'sort')
  return addressOf(search, {
    postcode: null,
    distanceKm: null,
    sort: sort === 'distance' || !sort ? null : sort,
  })
}
