import { describe, expect, it } from 'vitest'
import { distanceKm, leastDot, shownKm, unitVector, type Point } from './distance.ts'

const utrecht = { lat: 52.0907, lon: 5.1214 }
const dot = (a: Point, b: Point) => {
  const [u, v] = [unitVector(a), unitVector(b)]
  return u.x * v.x + u.y * v.y + u.z * v.z
}

describe('distance', () => {
  it('is great-circle, in km with one decimal', () => {
    expect(shownKm(distanceKm(utrecht, { lat: 52.3702, lon: 4.8952 }))).toBe(34.7)
    expect(shownKm(distanceKm(utrecht, { lat: 50.8514, lon: 5.691 }))).toBe(143.3)
    expect(distanceKm(utrecht, utrecht)).toBe(0)
  })
  it('compares by dot product as it is shown', () => {
    for (let step = 1; step < 2000; step++) {
      const there = { lat: utrecht.lat + step * 0.00137, lon: utrecht.lon + step * 0.0007 }
      const shown = shownKm(distanceKm(utrecht, there))
      for (const limit of [0.1, 5, 25.5, 10.04, 300]) {
        expect(dot(utrecht, there) >= leastDot(limit), `${shown} within ${limit}`).toBe(shown <= limit)
      }
    }
  })
})
