import { idsIn } from '#lib/compare/address.ts'
import { coursesToAdd, readComparison } from '#lib/compare/read-comparison.server.ts'
import type { PageServerLoad } from './$types'

/** As the search takes it: words of at most so many characters. */
const longestWords = 200

export const load: PageServerLoad = async ({ fetch, url }) => {
  const { ids, more } = idsIn(url.searchParams)
  const textOf = (name: string) => url.searchParams.get(name)?.trim() ?? ''
  const [q, typed] = [textOf('q').slice(0, longestWords), textOf('postcode')]
  const comparison = await readComparison(fetch, ids, typed || null)
  return {
    ...{ ids, more, q, typed, comparison },
    toAdd: await coursesToAdd(fetch, comparison, q),
  }
}
