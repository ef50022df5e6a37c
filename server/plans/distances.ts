/** How far the courses of a plan are from a postcode. Pure. */
import { hasPoint, placeOn } from '@stapwijzer/shared/domain/course-facts.ts'
import { distanceKm, shownKm, type Point } from '@stapwijzer/shared/domain/distance.ts'
import type { PlanCourse } from './courses-of-plan.ts'

/** By course id, kilometres as the card shows them; null = online, or no place with a point is known. */
export function distancesTo(
  origin: Point,
  courses: ReadonlyMap<string, PlanCourse>,
  today: string,
): Record<string, number | null> {
  return Object.fromEntries(
    [...courses].map(([id, { course }]) => {
      const place = course.delivery === 'online' ? null : placeOn(course, today, origin)
      return [id, hasPoint(place) ? shownKm(distanceKm(origin, place)) : null]
    }),
  )
}
