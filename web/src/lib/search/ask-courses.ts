/**
 * Searches through the API with whatever stands in the address. What the API refuses is left out, and the page
 * says so; a visitor never sees an error because of one wrong value.
 */
import { error } from '@sveltejs/kit'
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { ask } from '../api.ts'
import type { Search } from './address.ts'

/** `ignored` holds the names of parameters that had a value which could not be used. */
export type Found = { result: SearchResult; used: Search; ignored: string[] }

/** Each round can uncover at most a problem that another one hid. */
const rounds = 3

export async function askCourses(fetch: typeof globalThis.fetch, wanted: Search): Promise<Found> {
  let used = wanted
  const ignored = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const answer = await ask<SearchResult>(fetch, 'GET', '/v1/courses', { query: Object.fromEntries(used) })
    if (answer.ok) return { result: answer.body, used, ignored: [...ignored] }
    const paths = answer.problem.errors?.map(({ path }) => path) ?? []
    if (answer.status !== 400 || paths.length === 0) error(answer.status === 503 ? 503 : 500, '')
    for (const path of paths) ignored.add(nameIn(path))
    used = withoutRefused(used, paths)
  }
  error(500, '')
}

function nameIn(path: string): string {
  return path.replace(/\[\d+\]$/, '')
}

/** `level[1]` takes away the second value of `level`, `page` the whole parameter. */
export function withoutRefused(search: Search, paths: readonly string[]): Search {
  return new Map(
    [...search]
      .filter(([name]) => !paths.includes(name))
      .map(([name, values]): [string, string[]] => [
        name,
        values.filter(
          (_, index) =>
            !paths.includes(`${name}[${index}]`) && !(values.length === 1 && paths.includes(`${name}[0]`)),
        ),
      ])
      .filter(([, values]) => values.length > 0),
  )
}
