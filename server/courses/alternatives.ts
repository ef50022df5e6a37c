/** Live courses that come nearest to one that is gone. */
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { SearchEngine } from '@stapwijzer/shared/search/engine.ts'
import type { Filters, SearchQuery } from '@stapwijzer/shared/search/query.ts'

const most = 4

/** By the words of its title: first in its own sector, then anywhere; fewer or none when nothing is like it. */
export async function alternativesTo(
  course: Pick<Course, 'title' | 'sector'>,
  engine: SearchEngine,
  today: string,
): Promise<CourseCard[]> {
  const found = new Map<string, CourseCard>()
  const rounds: Filters[] = course.sector ? [{ sector: [course.sector] }, {}] : [{}]
  for (const filters of rounds) {
    if (found.size >= most) break
    const answer = await engine.search(byTitle(course.title, filters, today))
    for (const card of answer.items) found.set(card.id, card)
  }
  return [...found.values()].slice(0, most)
}

function byTitle(title: string, filters: Filters, today: string): SearchQuery {
  const q = [...title].slice(0, 500).join('')
  return { q, exact: false, filters, origin: null, sort: 'relevance', page: 1, pageSize: most, today }
}
