/** What is new about one course since it was last looked at: starts, price, place, whether it is still there. Pure. */
import { openStarts, priceOn } from '@stapwijzer/shared/domain/course-facts.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { CourseSeen } from '@stapwijzer/shared/domain/alerts/seen.ts'

type Price = CourseSeen['price']
export type CourseChange =
  | { what: 'gone' }
  | { what: 'back' }
  | { what: 'new-starts'; days: string[] }
  /** Starts that are still to come and that nobody can enrol for any more, or that do not go on. */
  | { what: 'lost-starts'; days: string[] }
  | { what: 'price'; from: Price; to: Price }
  | { what: 'new-places'; places: string[] }

/** Of a course that its source withdrew everything stays as it was last known. */
export function courseSeen(
  { course, withdrawn }: { course: Course; withdrawn: boolean },
  today: string,
): CourseSeen {
  const { status, amount } = priceOn(course, today)
  const ahead = openStarts(course, today)
  const places = ahead.length > 0 ? ahead.map(({ location }) => location) : [course.location]
  return {
    title: course.title,
    gone: withdrawn,
    price: { status, amount },
    starts: sorted(ahead.flatMap(({ start }) => start ?? [])),
    places: sorted(places.flatMap((place) => place?.city ?? [])),
  }
}

export function courseChanges(before: CourseSeen, now: CourseSeen, today: string): CourseChange[] {
  if (now.gone) return before.gone ? [] : [{ what: 'gone' }]
  const newStarts = now.starts.filter((day) => !before.starts.includes(day))
  // A start that has begun is not lost.
  const lostStarts = before.starts.filter((day) => day >= today && !now.starts.includes(day))
  const newPlaces = now.places.filter((place) => !before.places.includes(place))
  return [
    ...(before.gone ? [{ what: 'back' } as const] : []),
    ...(newStarts.length > 0 ? [{ what: 'new-starts', days: newStarts } as const] : []),
    ...(lostStarts.length > 0 ? [{ what: 'lost-starts', days: lostStarts } as const] : []),
    ...(isSame(before.price, now.price)
      ? []
      : [{ what: 'price', from: before.price, to: now.price } as const]),
    ...(newPlaces.length > 0 ? [{ what: 'new-places', places: newPlaces } as const] : []),
  ]
}

function isSame(a: Price, b: Price): boolean {
  return a.status === b.status && a.amount === b.amount
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}
