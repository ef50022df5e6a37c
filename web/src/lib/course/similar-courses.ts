/** Courses that look like one: of the same field, found by the words of its title. */
import { searchCourses, type CourseDetail } from '@stapwijzer/shared/api/courses.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { call } from '#lib/api.ts'

const similarShown = 4

/** Empty when they could not be asked now. */
export async function similarCourses(
  fetch: typeof globalThis.fetch,
  course: Pick<CourseDetail, 'id' | 'title' | 'sector'>,
): Promise<CourseCard[]> {
  const query = {
    q: course.title.slice(0, 200),
    sector: course.sector ?? undefined,
    pageSize: similarShown + 1,
    facets: false,
  }
  const answer = await call(fetch, searchCourses, { query })
  return answer.ok ? answer.body.items.filter(({ id }) => id !== course.id).slice(0, similarShown) : []
}
