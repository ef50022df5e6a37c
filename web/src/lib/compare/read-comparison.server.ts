/** Reads the courses of a comparison from the API, all at once, and courses that may be added. */
import { error } from '@sveltejs/kit'
import { listCourses, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import type { CourseCard, CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { call } from '#lib/api.ts'
import { similarCourses } from '#lib/course/similar-courses.ts'
import { mostCompared } from './address.ts'

type Fetch = typeof globalThis.fetch

const mostOffered = 6

/** A course under the id that was asked; `course` is null when its source withdrew it. */
export type Listed = { id: string; course: CourseDetail | null; title: string; provider: string }

export type Comparison = {
  listed: Listed[]
  /** How many of the ids are of no course. */
  unknown: number
  /** The postcode that gave the distances; null without one that is known. */
  postcode: string | null
}

export async function readComparison(
  fetch: Fetch,
  ids: readonly string[],
  postcode: string | null,
): Promise<Comparison> {
  if (ids.length === 0) return { listed: [], unknown: 0, postcode }
  const query = { id: [...ids], ...(postcode ? { postcode } : {}) }
  const answer = await call(fetch, listCourses, { query })
  if (!answer.ok) {
    const isPostcode = answer.problem.errors?.some(({ path }) => path === 'postcode')
    if (answer.status === 400 && postcode && isPostcode) return readComparison(fetch, ids, null)
    error(answer.status === 503 ? 503 : 500, '')
  }
  const found = answer.body.items.map(({ id, course, title, provider }) => ({
    ...{ id, course, title },
    provider: provider.name,
  }))
  // Two ids may be of what has become one course since.
  const listed = found.filter(
    ({ course }, at) => !course || found.findIndex((one) => one.course?.id === course.id) === at,
  )
  return { listed, unknown: ids.length - found.length, postcode }
}

/** Courses that may stand beside these: found by words, else like the first one. Empty when there is no room. */
export async function coursesToAdd(
  fetch: Fetch,
  { listed }: Comparison,
  q: string,
): Promise<{ items: CourseCard[]; similar: boolean }> {
  const first = listed.find(({ course }) => course !== null)?.course
  if (listed.length >= mostCompared || (!first && !q)) return { items: [], similar: false }
  const found = q ? await foundBy(fetch, q) : await similarCourses(fetch, first!)
  // An id in the address may be of a course that became part of another one.
  const taken = new Set(listed.flatMap(({ id, course }) => [id, course?.id]))
  return { items: found.filter(({ id }) => !taken.has(id)).slice(0, mostOffered), similar: !q }
}

async function foundBy(fetch: Fetch, q: string): Promise<CourseCard[]> {
  const query = { q, pageSize: mostOffered + mostCompared, facets: false }
  const answer = await call(fetch, searchCourses, { query })
  return answer.ok ? answer.body.items : []
}
