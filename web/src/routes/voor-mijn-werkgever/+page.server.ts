import { error, fail } from '@sveltejs/kit'
import { fundingEmployer as t } from '@stapwijzer/shared/text/rooms.ts'
import { valuesOf } from '#lib/form/field.ts'
import { employerPage, mostCourses } from '#lib/funding/employer-page.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** One public course. Several, as in a plan, come in a form: no address tells what somebody chose. */
export const load: PageServerLoad = async ({ fetch, url, request }) => {
  const ids = url.searchParams.getAll('course').filter((id) => id !== '')
  if (request.method === 'POST' || ids.length === 0) return { employer: null }
  if (ids.length > 1) error(400, '')
  const employer = await employerPage(fetch, ids, {})
  if ('status' in employer) error(employer.status, '')
  return { employer }
}

export const actions: Actions = {
  default: async ({ request, fetch }) => {
    const data = await request.formData()
    const given = data.getAll('course').filter((id) => typeof id === 'string' && id !== '') as string[]
    const ids = [...new Set(given)]
    if (ids.length === 0) return fail(400, { employer: null, problem: null })
    if (ids.length > mostCourses) return fail(400, { employer: null, problem: t.tooMany(mostCourses) })
    const employer = await employerPage(fetch, ids, valuesOf(data))
    if (!('status' in employer)) return { employer, problem: null }
    const problem = { 404: t.notFound, 410: t.withdrawn, 503: t.failed }[employer.status]
    return fail(employer.status, { employer: null, problem })
  },
}
