/** The facts of the courses in a plan that is not saved. A post, so that no address says what is in somebody's plan. */
import { json } from '@sveltejs/kit'
import { readCourses } from '#lib/plan/read-courses.server.ts'
import type { OwnAnswer } from '#lib/plan/own-answers.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ request, fetch }) => {
  const body = (await request.json().catch(() => null)) as { ids?: unknown } | null
  const ids = Array.isArray(body?.ids) ? body.ids.filter((id) => typeof id === 'string') : []
  return json((await readCourses(fetch, ids)) satisfies OwnAnswer<'/plan/opleidingen'>)
}
