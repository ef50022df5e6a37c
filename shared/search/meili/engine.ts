/**
 * The search engine on Meilisearch: it finds, counts and orders, in one round trip; cards come from the database. What it
 * cannot answer as the contract says (`filter.ts`, documents of another day, a course that has just gone) the engine
 * beside it does. It throws AwayError when Meilisearch does not answer, or with nonsense.
 */
import type { CatalogueReader } from '../../db/catalogue-reader.ts'
import { facetNames, type FacetName } from '../../domain/filters.ts'
import type { FacetCount, Found, SearchEngine } from '../engine.ts'
import { AwayError, type Guard } from '../guard.ts'
import type { FindQuery } from '../query.ts'
import { readShown, type Shown } from './cards.ts'
import type { Answer, Search } from './client.ts'
import { isAnswerable, type PlacedQuery } from './filter.ts'
import { placeList, type PlaceList } from './place-list.ts'
import { everythingRequest, findRequest, withoutRequest, type FindReading } from './request.ts'
import { textOfKey } from './safe-key.ts'

/** Providers that a facet lists, the largest first. */
const mostProviders = 50

export type MeiliEngineDeps = {
  db: CatalogueReader
  search: Search
  guard: Guard
  /** Answers what this engine cannot. */
  beside: SearchEngine
}

export function meiliEngine({ db, search, guard, beside }: MeiliEngineDeps): SearchEngine {
  const ask = (queries: Parameters<Search>[0]) => guard.run((signal) => search(queries, signal))
  const places = placeList(ask)
  return {
    name: 'meilisearch',
    async find(query) {
      const placed = isAnswerable(query) ? await withPlaces(query, places) : null
      if (!placed) return beside.find(query)
      const reading = await readWhole(placed, ask)
      const holdsCourses = reading.total > 0 ? null : notEmpty(ask)
      if (reading.outdated) {
        await holdsCourses
        return beside.find(query)
      }
      const providers = Object.keys(reading.facets.provider).flatMap((key) => textOfKey(key) ?? [])
      const [shown] = await Promise.all([readShown(db, reading.ids, providers, query), holdsCourses])
      return shown.items ? found(reading, shown.items, shown) : beside.find(query)
    },
    async totalsWithout(query, sets) {
      const placed = isAnswerable(query) ? await withPlaces(query, places) : null
      if (!placed) return beside.totalsWithout(query, sets)
      const { results } = await ask(withoutRequest(placed, sets))
      if (results.at(-1)!.totalHits! > 0) return beside.totalsWithout(query, sets)
      return sets.map((_, at) => results[at]!.totalHits!)
    },
  }
}

/** Whether the live index is there and holds courses; throws when not. For probes. */
export async function probeIndex(search: Search, signal: AbortSignal): Promise<void> {
  const { results } = await search(everythingRequest(), signal)
  if (results[0]!.totalHits === 0) throw new Error('the index is empty')
}

/** Null when there are more places within the distance than can be named. */
async function withPlaces(query: FindQuery, places: PlaceList): Promise<PlacedQuery | null> {
  const { distanceKm } = query.filters
  if (distanceKm === undefined) return query
  const near = await places.near(query.origin!, distanceKm)
  return near && { ...query, near }
}

type Ask = (queries: Parameters<Search>[0]) => Promise<Answer>

/** Should a rebuild come in between the parts of an answer, it is asked again: an answer is wholly old or wholly new. */
async function readWhole(query: PlacedQuery, ask: Ask): Promise<FindReading> {
  const { queries, read } = findRequest(query)
  for (let left = 2; left > 0; left--) {
    const reading = read(await ask(queries))
    if (reading.whole) return reading
  }
  throw new AwayError(new Error('the index changes all the time'))
}

/** "Nothing found" of an index that holds nothing is no answer. */
async function notEmpty(ask: Ask): Promise<void> {
  const { results } = await ask(everythingRequest())
  if (results[0]!.totalHits === 0) throw new AwayError(new Error('the index is empty'))
}

function found(reading: FindReading, items: Found['items'], { providerNames, indexedAt }: Shown): Found {
  const facets = Object.fromEntries(
    facetNames.map((name) => [name, facetCounts(name, reading.facets[name], providerNames)]),
  ) as Record<FacetName, FacetCount[]>
  return {
    items,
    total: reading.total,
    facets,
    meta: { engine: 'meilisearch', degraded: false, indexedAt },
  }
}

/** Largest first, then by value, so that the order never jumps. */
function facetCounts(
  name: FacetName,
  counts: Record<string, number>,
  names: ReadonlyMap<string, string>,
): FacetCount[] {
  const list = Object.entries(counts).flatMap(([key, count]): FacetCount[] => {
    const value = textOfKey(key)
    if (value === null) return []
    return [{ value, count, ...(name === 'provider' ? { name: names.get(value) ?? value } : {}) }]
  })
  list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return name === 'provider' ? list.slice(0, mostProviders) : list
}
