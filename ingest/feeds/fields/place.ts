/** Places: Dutch postcodes, names of cities and points on the map. */
import type { Location } from '@stapwijzer/shared/domain/course.ts'
import { distanceKm, type Point } from '@stapwijzer/shared/domain/distance.ts'
import { quoted, type Scope } from './findings.ts'

const form = /^(?:NL-?)?([1-9]\d{3})\s?([A-Z]{2})?$/
/** Letter pairs that the post never gives out. */
const unused = new Set(['SA', 'SD', 'SS'])

/** A box around the Netherlands, Belgium and Germany, in degrees. */
const region = { south: 47.2, north: 55.1, west: 2.5, east: 15.1 }
/** A point further from its own postcode than this is taken for an error, in km. */
const farthest = 30

/** `3511AB` or `3511`; null with `postcode-invalid` when it is no Dutch postcode. */
export function cleanPostcode(raw: string, path: string, { findings }: Scope): string | null {
  const text = raw.trim()
  if (text === '') return null
  const found = form.exec(text.toUpperCase().replace(/\s+/g, ' '))
  if (found && !unused.has(found[2] ?? '')) return `${found[1] ?? ''}${found[2] ?? ''}`
  findings.warn(path, 'postcode-invalid', `${quoted(raw)} is no Dutch postcode.`)
  return null
}

/**
 * The point of a place: the feed's own, else the middle of its postcode. An own one outside the Netherlands, Belgium and
 * Germany, or far from its own postcode, is `geo-implausible` and gives null: one of the two is wrong, nobody knows which.
 */
export function cleanPoint(
  lat: number | null,
  lon: number | null,
  postcode: string | null,
  path: string,
  scope: Scope,
): Point | null {
  const { findings, places } = scope
  if (lat === null || lon === null) return middleOf(postcode, scope)
  const inside = lat >= region.south && lat <= region.north && lon >= region.west && lon <= region.east
  const middle = postcode === null ? null : (places?.point(postcode.slice(0, 4)) ?? null)
  const far = middle !== null && distanceKm(middle, { lat, lon }) > farthest
  if (inside && !far) return { lat, lon }
  const why = inside
    ? `more than ${farthest} km from its postcode`
    : 'outside the Netherlands, Belgium and Germany'
  findings.warn(path, 'geo-implausible', `The point ${lat}, ${lon} lies ${why}.`)
  return null
}

/** Where a place lies of which the feed gives no point; null without a Dutch postcode. */
export function middleOf(postcode: string | null, { places }: Scope): Point | null {
  return postcode === null ? null : (places?.nearestPoint(postcode.slice(0, 4)) ?? null)
}

/** Warns of a place text that is no known city while nothing else (a postcode, a point) says where it is. */
export function warnUnresolved(
  text: string | null,
  place: Location | null,
  path: string,
  { findings, places }: Scope,
): void {
  if (
    text === null ||
    saysNothing(text) ||
    !places ||
    (place !== null && (place.postcode !== null || place.lat !== null))
  )
    return
  if (!places.isCity(text))
    findings.warn(
      path,
      'location-unresolved',
      `${quoted(text)} is no city that is known, and there is no postcode.`,
    )
}

const dutchNames = new Set(['', 'nl', 'nld', 'nederland', 'netherlands', 'the netherlands', 'holland'])

/** Whether an address with this country is Dutch; one without a country is. */
export function isDutch(country: string | null): boolean {
  return dutchNames.has(country?.trim().toLowerCase() ?? '')
}

/** Words with which people and programs fill a field that must not be empty. */
const noPlace = new Set([
  ...['n/a', 'na', 'n.a.', 'nvt', 'n.v.t.', 'n.v.t', 'nnb', 'n.n.b.', 'n.n.b', 'ntb', 'n.t.b.', 'n.t.b'],
  ...[
    'onbekend',
    'niet bekend',
    'nog niet bekend',
    'nog onbekend',
    'nader te bepalen',
    'niet van toepassing',
  ],
  ...['unknown', 'not applicable', 'tbd', 'tba', 'null', 'nil', 'none', 'undefined', 'nan', '#n/a', '#n/b'],
  ...['geen', 'leeg', '(leeg)', '(blank)'],
])

/** Whether a text for a place only says that there is none: "N/A", "onbekend", or signs without a letter or digit. */
function saysNothing(text: string): boolean {
  return noPlace.has(text.trim().toLowerCase()) || !/[\p{L}\p{N}]/u.test(text)
}

/** A place, or null when nothing is known of it. */
export function placeOf(place: Partial<Location>): Location | null {
  const whole = { name: null, city: null, postcode: null, lat: null, lon: null, ...place }
  if (whole.name !== null && saysNothing(whole.name)) whole.name = null
  if (whole.city !== null && saysNothing(whole.city)) whole.city = null
  return Object.values(whole).every((value) => value === null) ? null : whole
}
