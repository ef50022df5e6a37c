/** Distances over the earth's surface, as the crow flies. */

export type Point = { lat: number; lon: number }

/** Mean radius of the earth in km. */
export const earthRadiusKm = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in km (haversine); not rounded. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** As it is shown: one decimal, half up. */
export function shownKm(km: number): number {
  return Math.round(km * 10) / 10
}

/**
 * The point on the unit sphere. The cosine of the angle between two of them is their dot product, which a database
 * compares without trigonometry.
 */
export function unitVector({ lat, lon }: Point): { x: number; y: number; z: number } {
  const [phi, lambda] = [radians(lat), radians(lon)]
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) }
}

/** The smallest dot product of unit vectors whose distance is shown as at most `km`. */
export function leastDot(km: number): number {
  const limit = Math.floor(km * 10 + 1e-9) / 10 + 0.05
  return Math.cos(Math.min(Math.PI, limit / earthRadiusKm))
}
