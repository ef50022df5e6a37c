/**
 * Searches through the API with whatever stands in the address. What the API refuses is left out, and the page
 * says so; a visitor never sees an error because of one wrong value.
 */
import { call } from '#lib/api.ts'
import { error } from '@sveltejs/kit'
import { type SearchResult, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import { filters, isOfKind } from '@stapwijzer/shared/domain/filters.ts'
import type { Search } from './address.ts'

/** `ignored` holds the names of parameters that had a value which could not be used. */
export type Found = { result: SearchResult; used: Search; ignored: string[] }

/** Each round can uncover at most a problem that another one hid. */
const rounds = 3

export async function askCourses(fetch: typeof globalThis.fetch, wanted: Search): Promise<Found> {
  let used = wanted
  const ignored = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const answer = await call(fetch, searchCourses, {
      // A page of results always shows what each filter leaves.
      query: { ...Object.fromEntries(used), facets: true },
    })
    if (answer.ok) return { result: answer.body, used, ignored: [...ignored] }
    const refused = answer.problem.errors?.map(({ path }) => path) ?? []
    if (answer.status !== 400 || refused.length === 0) error(answer.status === 503 ? 503 : 500, '')
    for (const name of refused) ignored.add(name)
    used = withoutRefused(used, refused)
  }
  error(500, '')
}

/** Takes the refused parameters away; of a list of codes only the unknown ones go, when those were the trouble. */
export function withoutRefused(search: Search, refused: readonly string[]): Search {
  return new Map(
    [...search]
      .map(([name, values]): [string, readonly string[]] => {
        if (!refused.includes(name)) return [name, values]
        const codes: readonly string[] = isOfKind(name, 'code') ? filters[name].codes : []
        const known = values.filter((value) => codes.includes(value))
        return [name, known.length < values.length ? known : []]
      })
      .filter(([, values]) => values.length > 0),
  )
}
