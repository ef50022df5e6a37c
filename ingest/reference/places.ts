/** What importers know of Dutch places: points of four-digit postcodes, and which texts are names of cities. */
import { readFileSync } from 'node:fs'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import type { Places } from '../feeds/fields/places.ts'

type Row = { pc4: string; places: string[] | null; lat: number | null; lon: number | null }

/** Reads the tables as they are loaded now; a few thousand rows. */
export async function readPlaces(db: Database): Promise<Places> {
  const { postcodes, municipalities } = await db.tx('ingest', async ({ sql }) => ({
    postcodes: await sql<Row[]>`select pc4, places, lat, lon from catalogue.postcode`,
    municipalities: await sql<{ name: string }[]>`select name from catalogue.municipality`,
  }))
  const names = [
    ...municipalities.map(({ name }) => name),
    ...postcodes.flatMap(({ places }) => places ?? []),
  ]
  return placesFrom(postcodes, [...shippedNames(), ...names])
}

/** Builds the lookup; `names` are compared without accents, capitals and marks. */
export function placesFrom(postcodes: readonly Row[], names: readonly string[]): Places {
  const points = new Map(
    postcodes.flatMap(({ pc4, lat, lon }) =>
      lat === null || lon === null ? [] : [[pc4, { lat, lon }] as const],
    ),
  )
  const known = new Set(names.map(folded))
  return {
    point: (pc4) => points.get(pc4) ?? null,
    nearestPoint: (pc4) => points.get(pc4) ?? nearest(points, pc4),
    // "Utrecht (Leidsche Rijn)", "Amersfoort, station": the city is what comes first.
    isCity: (text) => known.has(folded(text)) || known.has(folded(text.split(/[,(/]| - /)[0] ?? '')),
  }
}

/** The nearest number with the same first two digits; of two that are equally near the lower one. */
function nearest(points: ReadonlyMap<string, Point>, pc4: string): Point | null {
  const area = `${pc4.slice(0, 2)}00`
  for (let step = 1; step < 100; step++) {
    for (const number of [Number(pc4) - step, Number(pc4) + step]) {
      const point = number >= Number(area) && number < Number(area) + 100 ? points.get(String(number)) : null
      if (point) return point
    }
  }
  return null
}

/** Names of the list that comes with the importer. */
export function shippedNames(): string[] {
  const text = readFileSync(new URL('place-names.txt', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.flatMap((line) => line.split(', '))
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
