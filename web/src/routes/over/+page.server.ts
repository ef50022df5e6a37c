import { listSources } from '@stapwijzer/shared/api/sources.ts'
import { call } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch }) => {
  const answer = await call(fetch, listSources)
  return { sources: answer.ok ? answer.body.items : [] }
}
