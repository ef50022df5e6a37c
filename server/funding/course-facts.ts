/** The facts of a stored course on a day: its price and next start are those that its card shows that day. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { type DatedOffering, priceOn, starts } from '@stapwijzer/shared/domain/course-facts.ts'
import { courseFacts, type ShownCourse } from '@stapwijzer/shared/domain/funding/course-facts.ts'
import type { CourseFacts } from '@stapwijzer/shared/domain/funding/facts.ts'

type StoredCourse = Omit<ShownCourse, 'nextStart'> &
  Pick<Course, 'location'> & {
    offerings: readonly DatedOffering[]
  }

export function courseFactsOf(course: StoredCourse, today: string): CourseFacts {
  return courseFacts({
    ...course,
    price: priceOn(course, today),
    nextStart: starts(course, today).nextStart,
  })
}
