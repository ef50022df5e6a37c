import type { SourceList } from '@stapwijzer/shared/api/sources.ts'
import { ask } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch }) => {
  const answer = await ask<SourceList>(fetch, 'GET', '/v1/sources')
  return { sources: answer.ok ? answer.body.items : [] }
}
