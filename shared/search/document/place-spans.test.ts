import { describe, expect, it } from 'vitest'
import { addDays } from '../../domain/calendar.ts'
import { hasPoint, placeOn } from '../../domain/course-facts.ts'
import type { Location, Offering } from '../../domain/course.ts'
import { distanceKm, unitVector } from '../../domain/distance.ts'
import { sampleOffering } from '../../domain/testing.ts'
import { placeSpans } from './place-spans.ts'
import { randomOf } from '../testing-catalogue.ts'

const origin = { lat: 52.09, lon: 5.12 }

/** A course with a few offerings of every sort: with and without point, place, date, window; cancelled. */
function randomCourse(random: () => number) {
  const location = (): Location | null => {
    if (random() < 0.3) return null
    const known = random() < 0.6
    const lat = known ? 52 + Math.floor(random() * 3) / 10 : null
    return { name: null, city: 'Ergens', postcode: null, lat, lon: known ? 5 : null }
  }
  const date = () => addDays('2026-11-24', Math.floor(random() * 12))
  const offerings: Offering[] = Array.from({ length: Math.floor(random() * 5) }, () =>
    sampleOffering({
      start: random() < 0.75 ? date() : null,
      flexibleUntil: random() < 0.3 ? date() : null,
      state: random() < 0.15 ? 'cancelled' : 'open',
      location: location(),
    }),
  )
  const price = { status: 'unknown', amount: null, currency: null, vatIncluded: null } as const
  return { offerings, location: location(), price }
}

describe('placeSpans', () => {
  it('says for every day what placeOn says: the nearest place that counts, or none', () => {
    const random = randomOf(11)
    const { x, y, z } = unitVector(origin)
    for (let round = 0; round < 3000; round++) {
      const course = randomCourse(random)
      const spans = placeSpans(course)
      for (let day = 0; day < 14; day++) {
        const today = addDays('2026-11-23', day)
        const dots = spans
          .filter((s) => (s.after === null || s.after < today) && (s.until === null || s.until >= today))
          .map((s) => s.x * x + s.y * y + s.z * z)
        const place = placeOn(course, today, origin)
        const told = `${JSON.stringify(course)} on ${today}`
        if (!hasPoint(place)) expect(dots, told).toEqual([])
        else
          expect(6371 * Math.acos(Math.min(1, Math.max(...dots))), told).toBeCloseTo(
            distanceKm(origin, place),
            3,
          )
      }
    }
  })
})
