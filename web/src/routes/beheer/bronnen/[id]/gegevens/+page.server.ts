import {
  listIncompleteCourses,
  listProviderQuality,
  readSourceQuality,
} from '@stapwijzer/shared/api/admin-quality.ts'
import { courseFacts } from '@stapwijzer/shared/domain/quality.ts'
import { insistOnOperator, read } from '#lib/admin/read-admin.server.ts'
import { pageOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const id = event.params.id
  const fact = courseFacts.find(({ field }) => field === searchParams.get('zonder'))?.field ?? null
  // Anything may be asked for: a provider that is not there has no courses.
  const provider = searchParams.get('aanbieder')?.slice(0, 256) || null
  const quality = await read(event, readSourceQuality, { params: { id } })
  const [providers, courses] = await Promise.all([
    read(event, listProviderQuality, {
      params: { id },
      query: { page: pageOf(searchParams.get('aanbieders')), pageSize: 20 },
    }),
    read(event, listIncompleteCourses, {
      query: {
        source: id,
        provider: provider ?? undefined,
        fact: fact ?? undefined,
        page: pageOf(searchParams.get('page')),
        pageSize: 20,
      },
    }),
  ])
  return { operator, quality, providers, courses, fact, provider }
}
