/**
 * The address of the results page is the search: its parameters are those of `GET /v1/courses`.
 * This reads them leniently (an empty parameter means "not set") and writes them back with changes.
 */

/** Parameters with their values, in the order of the address. */
export type Search = ReadonlyMap<string, readonly string[]>

/** New values of parameters: null takes a parameter away, a text or a list replaces its values. */
export type Change = Record<string, string | readonly string[] | null>

export function readSearch(parameters: URLSearchParams): Search {
  const search = new Map<string, string[]>()
  for (const [name, value] of parameters) {
    const trimmed = value.trim()
    if (trimmed === '') continue
    const values = search.get(name) ?? []
    if (!values.includes(trimmed)) values.push(trimmed)
    search.set(name, values)
  }
  return search
}

export function valueOf(search: Search, name: string): string {
  return search.get(name)?.[0] ?? ''
}

/** The address of this search after a change; any change but one of the page itself goes back to page 1. */
export function addressOf(search: Search, change: Change = {}): string {
  const changed = new Map(search)
  if (!('page' in change)) changed.delete('page')
  for (const [name, value] of Object.entries(change)) {
    const values = value === null ? [] : typeof value === 'string' ? [value] : value
    if (values.length === 0) changed.delete(name)
    else changed.set(name, values)
  }
  if (valueOf(changed, 'page') === '1') changed.delete('page')
  const pairs = [...changed].flatMap(([name, values]) => values.map((value) => [name, value]))
  return pairs.length === 0 ? '/zoeken' : `/zoeken?${new URLSearchParams(pairs)}`
}

/** The address without one value of a parameter, the other values kept. */
export function addressWithout(search: Search, name: string, value: string): string {
  return addressOf(search, { [name]: (search.get(name) ?? []).filter((one) => one !== value) })
}

/** What search engines should remember: the words and the page, nothing else. */
export function canonicalPath(search: Search): string {
  const kept: Change = Object.fromEntries([...search.keys()].map((name) => [name, null]))
  return addressOf(search, {
    ...kept,
    q: valueOf(search, 'q') || null,
    page: valueOf(search, 'page') || null,
  })
}
