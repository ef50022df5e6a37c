/** Live courses that come nearest to one that is gone. */
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Filters } from '@stapwijzer/shared/domain/filters.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'
import { searchCourses, type Searching } from '@stapwijzer/shared/search/search.ts'

const most = 4

/** By the words of its title: first in its own sector, then anywhere; fewer or none when nothing is like it. */
export async function alternativesTo(
  course: Pick<Course, 'title' | 'sector'>,
  searching: Searching,
  today: string,
): Promise<CourseCard[]> {
  const found = new Map<string, CourseCard>()
  const rounds: Filters[] = course.sector ? [{ sector: [course.sector] }, {}] : [{}]
  for (const filters of rounds) {
    if (found.size >= most) break
    const answer = await searchCourses(searching, byTitle(course.title, filters, today))
    for (const card of answer.items) found.set(card.id, card)
  }
  return [...found.values()].slice(0, most)
}

function byTitle(title: string, filters: Filters, today: string): SearchQuery {
  const q = [...title].slice(0, 500).join('')
  const fixed = { exact: false, wordsOnly: true, origin: null, sort: 'relevance' } as const
  return { q, filters, ...fixed, page: 1, pageSize: most, facets: false, today }
}
