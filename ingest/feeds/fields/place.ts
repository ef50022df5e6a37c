/** Places: Dutch postcodes and points on the map. */
import type { Location } from '@stapwijzer/shared/domain/course.ts'
import { quoted, type Scope } from './findings.ts'

const form = /^(?:NL-?)?([1-9]\d{3})\s?([A-Z]{2})?$/
/** Letter pairs that the post never gives out. */
const unused = new Set(['SA', 'SD', 'SS'])

/** A box around the Netherlands, Belgium and Germany, in degrees. */
const region = { south: 47.2, north: 55.1, west: 2.5, east: 15.1 }

/** `3511AB` or `3511`; null with `postcode-invalid` when it is no Dutch postcode. */
export function cleanPostcode(raw: string, path: string, { findings }: Scope): string | null {
  const text = raw.trim()
  if (text === '') return null
  const found = form.exec(text.toUpperCase().replace(/\s+/g, ' '))
  if (found && !unused.has(found[2] ?? '')) return `${found[1] ?? ''}${found[2] ?? ''}`
  findings.warn(path, 'postcode-invalid', `${quoted(raw)} is no Dutch postcode.`)
  return null
}

/** A point of the feed, null with `geo-implausible` when it lies outside the Netherlands, Belgium and Germany. */
export function cleanPoint(
  lat: number | null,
  lon: number | null,
  path: string,
  { findings }: Scope,
): { lat: number; lon: number } | null {
  if (lat === null || lon === null) return null
  const inside = lat >= region.south && lat <= region.north && lon >= region.west && lon <= region.east
  if (inside) return { lat, lon }
  findings.warn(
    path,
    'geo-implausible',
    `The point ${lat}, ${lon} lies outside the Netherlands, Belgium and Germany.`,
  )
  return null
}

/** A place, or null when nothing is known of it. */
export function placeOf(place: Partial<Location>): Location | null {
  const whole = { name: null, city: null, postcode: null, lat: null, lon: null, ...place }
  return Object.values(whole).every((value) => value === null) ? null : whole
}
