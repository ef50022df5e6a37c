/**
 * On which days which place of a course counts for distance. It says the same as `placeOn` with an origin, but for every
 * day at once, so that a database can compare places without reading offerings.
 */
import type { Course } from '../../domain/course.ts'
import { hasPoint, lastDayAhead } from '../../domain/course-facts.ts'
import { unitVector, type Point } from '../../domain/distance.ts'

/** The place counts on days later than `after` up to and including `until`; null is without end. */
export type PlaceSpan = { x: number; y: number; z: number; after: string | null; until: string | null }

export function placeSpans(course: Pick<Course, 'offerings' | 'location'>): PlaceSpan[] {
  const ahead = placesAhead(course)
  const spans = [...ahead.values()].map(({ point, until }) => span(point, null, until))
  const untils = [...ahead.values()].map(({ until }) => until)
  if (untils.includes(null)) return spans
  const lastAhead = untils.reduce((a, b) => (a !== null && a > b! ? a : b), null)
  return joined([...spans, ...fallbackSpans(course, lastAhead)])
}

/** Spans of one place that follow each other become one: most courses have one place, and then one row. */
function joined(spans: PlaceSpan[]): PlaceSpan[] {
  const found: PlaceSpan[] = []
  for (const span of spans) {
    const before = found.find(
      (s) => s.until === span.after && s.until !== null && s.x === span.x && s.y === span.y && s.z === span.z,
    )
    if (before) before.until = span.until
    else found.push({ ...span })
  }
  return found
}

/** Each place with a point, and the last day on which an offering there is still ahead. */
function placesAhead(course: Pick<Course, 'offerings'>): Map<string, { point: Point; until: string | null }> {
  const places = new Map<string, { point: Point; until: string | null }>()
  for (const offering of course.offerings) {
    const last = lastDayAhead(offering)
    if (last === undefined || !hasPoint(offering.location)) continue
    const { lat, lon } = offering.location
    const key = `${lat} ${lon}`
    const known = places.get(key)
    const until =
      known && (known.until === null || (last !== null && known.until > last)) ? known.until : last
    places.set(key, { point: { lat, lon }, until })
  }
  return places
}

/**
 * After `from` no offering ahead has a point. Then the place shown counts: that of the next start (which has no point, so
 * no distance), and where the next start names no place, the first offering's place or the course's own.
 */
function fallbackSpans(course: Pick<Course, 'offerings' | 'location'>, from: string | null): PlaceSpan[] {
  const fallback = course.offerings.find((o) => o.location !== null)?.location ?? course.location
  if (!hasPoint(fallback)) return []
  const later = course.offerings
    .flatMap((offering) => {
      const last = offering.start === null ? null : lastDayAhead(offering)
      return last != null && (from === null || last > from) ? [{ ...offering, last }] : []
    })
    .sort((a, b) => order(a.last, b.last))
  const spans: PlaceSpan[] = []
  let after = from
  for (const [index, { last }] of later.entries()) {
    if (last === after) continue
    // Up to this day the first of these starts is the next one.
    const next = later.slice(index).reduce((a, b) => (b.start! < a.start! ? b : a))
    if (next.location === null) spans.push(span(fallback, after, last))
    after = last
  }
  return [...spans, span(fallback, after, null)]
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function span(point: Point, after: string | null, until: string | null): PlaceSpan {
  return { ...unitVector(point), after, until }
}
