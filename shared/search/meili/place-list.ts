/**
 * The places that courses of the index have, and which of them are near. Meilisearch keeps one point for a document, and
 * its shapes with several miss places near the edge of a circle; a course has up to hundreds of places. There are few
 * different ones, though: a distance becomes a list of places, reckoned as the rest of the product does.
 */
import { leastDot, unitVector, type Point } from '../../domain/distance.ts'
import type { Answer, Search } from './client.ts'
import { mostFacetValues } from './settings.ts'

/** A list that is older is asked for anew. */
const freshMs = 10_000
/** More would make a filter too long; then the database answers. */
const mostNear = 5000

type Ask = (queries: Parameters<Search>[0]) => Promise<Answer>

export type PlaceList = {
  /** Keys of the places that are shown at that distance or nearer; null when there are too many to name. */
  near(origin: Point, km: number): Promise<string[] | null>
}

/** The key of a point, to a centimetre; the point is read back from it. */
export function placeKey({ lat, lon }: Point): string {
  return `${Math.round(lat * 1e7)}:${Math.round(lon * 1e7)}`
}

export function placeList(ask: Ask, now: () => number = Date.now): PlaceList {
  let known: Promise<Place[] | null> | null = null
  let readAt = -Infinity
  const places = () => {
    if (known && now() - readAt < freshMs) return known
    readAt = now()
    known = read(ask)
    known.catch(() => {
      known = null
    })
    return known
  }
  return {
    async near(origin, km) {
      const from = unitVector(origin)
      const least = leastDot(km)
      const found = (await places())?.filter(({ x, y, z }) => from.x * x + from.y * y + from.z * z >= least)
      return !found || found.length > mostNear ? null : found.map(({ key }) => key)
    },
  }
}

type Place = { key: string; x: number; y: number; z: number }

async function read(ask: Ask): Promise<Place[] | null> {
  const { results } = await ask([{ facets: ['places'], page: 1, hitsPerPage: 0 }])
  const keys = Object.keys(results[0]!.facetDistribution?.places ?? {})
  if (keys.length >= mostFacetValues) return null
  return keys.map((key) => {
    const [lat = 0, lon = 0] = key.split(':').map((part) => Number(part) / 1e7)
    return { key, ...unitVector({ lat, lon }) }
  })
}
