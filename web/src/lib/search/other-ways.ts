/** Where a search without results may go on: the same online, and the occupations that the words come near to. */
import { type SearchResult, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import type { FoundOccupation } from '@stapwijzer/shared/api/occupations.ts'
import { call } from '#lib/api.ts'
import { lookUp } from '#lib/occupation/find-occupation.server.ts'
import { addressOf, readSearch, valueOf, type Search } from './address.ts'
import { takenOut } from './taken-out.ts'
import type { Wider } from './wider.ts'

type Fetch = typeof globalThis.fetch
export type OtherWays = {
  online: Omit<Wider, 'label'> | null
  occupations: FoundOccupation[]
  /** The branch that the words name; then the occupations are jobs in it. */
  branch: string | null
}

const onlineShown = 3
const occupationsShown = 5

export async function otherWays(fetch: Fetch, used: Search, result: SearchResult): Promise<OtherWays> {
  const q = valueOf(used, 'q')
  const [online, { items: occupations, branch }] = await Promise.all([
    onlineTwins(fetch, used, result),
    q ? lookUp(fetch, q.slice(0, 200), occupationsShown) : { items: [], branch: null },
  ])
  return { online, occupations, branch }
}

/** The same words without a place, given online. Not when a way of learning was chosen: then that is what was meant. */
async function onlineTwins(fetch: Fetch, used: Search, result: SearchResult): Promise<OtherWays['online']> {
  if (used.has('delivery') || !used.has('q')) return null
  const address = addressOf(used, {
    q: withoutPlaces(valueOf(used, 'q'), result) || null,
    ...{ postcode: null, distanceKm: null, sort: null, delivery: 'online' },
  })
  const { searchParams } = new URL(address, 'http://site')
  const answer = await call(fetch, searchCourses, {
    query: { ...Object.fromEntries(readSearch(searchParams)), facets: false },
  })
  if (!answer.ok || answer.body.total === 0) return null
  return { address, items: answer.body.items.slice(0, onlineShown), total: answer.body.total }
}

function withoutPlaces(q: string, { interpretation = [] }: SearchResult): string {
  return interpretation
    .filter(({ kind }) => kind === 'place')
    .reduce((words, { text }) => takenOut(words, text) ?? words, q)
}
