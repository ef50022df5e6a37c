import { error, redirect } from '@sveltejs/kit'
import { type SearchResult, searchCourses } from '@stapwijzer/shared/api/courses.ts'
import { getTransitions } from '@stapwijzer/shared/api/matching.ts'
import { getOccupationGuide } from '@stapwijzer/shared/api/occupation-guide.ts'
import { getOccupation } from '@stapwijzer/shared/api/occupations.ts'
import { call } from '#lib/api.ts'
import { findOccupation } from '#lib/occupation/find-occupation.server.ts'
import { wayBetween } from '#lib/occupation/gap.server.ts'
import { mostNear } from '#lib/occupation/near-map.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch

const coursesShown = 3
/** As many as the map of near occupations has room for. */
const transitionsShown = mostNear

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const answer = await call(fetch, getOccupation, { params: { id: params.id } })
  if (!answer.ok) error(answer.status === 503 ? 503 : answer.status < 500 ? 404 : 500, '')
  const occupation = answer.body
  const given = url.searchParams.get('van')
  const [guide, courses, transitions, from] = await Promise.all([
    call(fetch, getOccupationGuide, { params: { id: params.id } }),
    coursesFor(fetch, occupation.id),
    call(fetch, getTransitions, { params: { id: params.id }, query: { limit: transitionsShown } }),
    findOccupation(fetch, given),
  ])
  const own = from.state === 'one' ? from.occupation : null
  // Words that left no doubt: the address gets the id, so that it goes on meaning the same.
  if (own && own.id !== given) redirect(303, `/beroep/${params.id}?van=${encodeURIComponent(own.id)}`)
  return {
    occupation,
    // Without it the page still says what it is and which courses there are.
    guide: guide.ok ? guide.body : null,
    courses,
    transitions: transitions.ok ? transitions.body.items : [],
    from,
    way: own && own.id !== occupation.id ? await wayBetween(fetch, own.id, occupation.id) : null,
    degraded: courses?.meta.degraded ?? false,
  }
}

async function coursesFor(fetch: Fetch, id: string): Promise<SearchResult | null> {
  const query = { occupation: id, pageSize: coursesShown, facets: false }
  const answer = await call(fetch, searchCourses, { query })
  return answer.ok ? answer.body : null
}
