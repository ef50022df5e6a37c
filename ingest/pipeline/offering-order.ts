/** One order for the offerings of a course, so that a feed that lists them in another one tells no news. Pure. */
import type { FeedCourse, FeedOffering } from '../feeds/format.ts'

/** The course with its offerings by their first day; those without a day come last. */
export function inStartOrder(course: FeedCourse): FeedCourse {
  const { offerings } = course
  const isOrdered = offerings.every((one, at) => at === 0 || compare(offerings[at - 1] ?? one, one) <= 0)
  return isOrdered ? course : { ...course, offerings: offerings.toSorted(compare) }
}

function compare(a: FeedOffering, b: FeedOffering): number {
  return (
    inOrder(a.start ?? a.flexibleFrom, b.start ?? b.flexibleFrom) ||
    inOrder(a.end ?? a.flexibleUntil, b.end ?? b.flexibleUntil) ||
    inOrder(a.id, b.id) ||
    inOrder(JSON.stringify(a), JSON.stringify(b))
  )
}

/** Null comes last. */
export function inOrder<T extends string | number>(a: T | null, b: T | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
