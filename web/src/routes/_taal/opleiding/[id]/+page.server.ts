import { error } from '@sveltejs/kit'
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params }) => {
  const answer = await call(fetch, getCourse, { params: { id: params.id } })
  if (!answer.ok) error([404, 410, 503].includes(answer.status) ? answer.status : 500, '')
  return { course: answer.body }
}
