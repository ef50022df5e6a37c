/** What a form must carry as hidden fields, so that sending it loses nothing of the search. */
import { controlNames } from '@stapwijzer/shared/domain/filters.ts'
import type { Search } from './address.ts'

const shown = {
  /** Fields of the search form. */
  words: ['q', 'postcode'],
  /** Controls of the filter column. */
  filters: controlNames,
} as const satisfies Record<string, readonly string[]>

/** New words mean a new question: a wish to take the old ones literally goes. Every form starts at page 1. */
const dropped = { words: ['page', 'exact'], filters: ['page'] } as const satisfies Record<
  string,
  readonly string[]
>

export function carriedFields(form: 'words' | 'filters', search: Search): [string, string][] {
  const own: readonly string[] = [...shown[form], ...dropped[form]]
  return [...search]
    .filter(([name]) => !own.includes(name))
    .flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
}
