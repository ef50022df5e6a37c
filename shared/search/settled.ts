/**
 * What a search comes to: the question as it was asked in the end, with words repaired, widened and read as filters, and
 * whether it finds what was meant. So a question can be kept and asked again of a part of the catalogue, in the very reading
 * that its page shows.
 */
import type { FindQuery, SearchQuery } from './query.ts'
import { searchCourses, type Searching } from './search.ts'

export type Settled = {
  asked: FindQuery
  /** False also where only courses are left that have one of the words: the page says there that nothing has all of them. */
  found: boolean
}

export async function settledQuestion(
  { engine, ...searching }: Searching,
  query: SearchQuery,
): Promise<Settled> {
  const asked = new Map<unknown, FindQuery>()
  const remembering = {
    ...engine,
    find: async (one: FindQuery) => {
      const found = await engine.find(one)
      asked.set(found.items, one)
      return found
    },
  }
  const answer = await searchCourses(
    { ...searching, engine: remembering },
    { ...query, page: 1, pageSize: 1, facets: false },
  )
  // An answer holds the page of the question that gave it, and no other.
  const last = asked.get(answer.items)!
  const partly = answer.widened?.some((how) => how === 'mentioned' || how === 'any-word') ?? false
  // Of a whole sentence those words find that decide; no course has all of them.
  return { asked: last, found: answer.total > 0 && (!partly || last.question?.isSentence === true) }
}
