/** Courses that may take the place of one in a plan. A post, so that no address says what is in somebody's plan, or where they live. */
import { json } from '@sveltejs/kit'
import { type CourseDetail, searchCourses, getCourse } from '@stapwijzer/shared/api/courses.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { call } from '#lib/api.ts'
import { mostOthers, otherCourse, type OthersAnswer } from '#lib/plan/steps/other-courses.ts'
import type { RequestHandler } from './$types'

type Fetch = typeof globalThis.fetch

export const POST: RequestHandler = async ({ request, fetch }) => {
  const body = (await request.json().catch(() => null)) as { courseId?: unknown; postcode?: unknown } | null
  const { courseId, postcode } = body ?? {}
  const near = typeof postcode === 'string' && /^[1-9]\d{3}$/.test(postcode) ? postcode : undefined
  const items = typeof courseId === 'string' ? await othersFor(fetch, courseId, near) : []
  return json({ items } satisfies OthersAnswer)
}

async function othersFor(fetch: Fetch, id: string, postcode?: string): Promise<OthersAnswer['items']> {
  const answer = await call(fetch, getCourse, { params: { id } })
  if (answer.ok) {
    const found = await similar(fetch, answer.body, postcode)
    return found && found.map((card) => otherCourse(card, answer.body))
  }
  if (answer.status === 410) {
    const { alternatives } = answer.problem
    return alternatives.slice(0, mostOthers).map((card) => otherCourse(card, null))
  }
  return answer.status === 404 ? [] : null
}

/** By the words of its title in the same field of work; when that finds nothing else, of the same level there. */
async function similar(fetch: Fetch, course: CourseDetail, postcode?: string): Promise<CourseCard[] | null> {
  const sector = course.sector ?? undefined
  const queries = [
    { q: course.title.slice(0, 200), sector, postcode, pageSize: mostOthers + 1 },
    ...(sector ? [{ sector, level: course.level ?? undefined, postcode, pageSize: mostOthers + 1 }] : []),
  ]
  for (const query of queries) {
    const answer = await call(fetch, searchCourses, { query: { ...query, facets: false } })
    // A postcode that nobody lives in is no reason to show nothing.
    if (!answer.ok) return postcode !== undefined && answer.status === 400 ? similar(fetch, course) : null
    const others = answer.body.items.filter(({ id }) => id !== course.id).slice(0, mostOthers)
    if (others.length > 0) return others
  }
  return []
}
