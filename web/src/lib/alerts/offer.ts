/** What can be followed, as the address of the form names it: `?wat=opleiding&id=…`, or `?wat=zoeken` with a search. Pure. */
import type { AlertKind, AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { readSearch, type Search } from '#lib/search/address.ts'

const words: Record<AlertKind, string> = {
  search: 'zoeken',
  course: 'opleiding',
  scheme: 'regeling',
  occupation: 'beroep',
}
export const formPath = '/op-de-hoogte'

/** The form for a course, a scheme or an occupation. */
export function followAddress(kind: Exclude<AlertKind, 'search'>, id: string): string {
  return `${formPath}?${new URLSearchParams({ wat: words[kind], id })}`
}

/** The form for a search; where on its pages somebody is, and in which order, is no part of the question. */
export function followSearchAddress(search: Search): string {
  const pairs = [...search]
    .filter(([name]) => !['wat', 'page', 'pageSize', 'sort', 'facets'].includes(name))
    .flatMap(([name, values]) => values.map((value) => [name, value]))
  return `${formPath}?${new URLSearchParams([['wat', words.search], ...pairs])}`
}

/** Null when the address names nothing that can be followed. Whether it is there the API says. */
export function subjectOf(parameters: URLSearchParams): AlertSubject | null {
  const kind = (Object.keys(words) as AlertKind[]).find((one) => words[one] === parameters.get('wat'))
  if (!kind) return null
  if (kind === 'search') {
    const search = new Map(readSearch(parameters))
    search.delete('wat')
    if (search.size === 0) return null
    const question = Object.fromEntries(
      [...search].map(([name, values]) => [name, values.length === 1 ? values[0]! : [...values]]),
    )
    return { kind, question }
  }
  const id = parameters.get('id') ?? ''
  // Of a scheme that is not known the API says so.
  return id === '' ? null : ({ kind, id } as AlertSubject)
}
