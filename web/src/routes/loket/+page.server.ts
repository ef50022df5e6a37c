import type { listDeskReferrals, readDeskSession } from '@stapwijzer/shared/api/desk.ts'
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import { error } from '@sveltejs/kit'
import { ask } from '#lib/api.ts'
import { pageOf, queueQuery, viewOf } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

type Session = Answer<typeof readDeskSession, 200>
type Queue = Answer<typeof listDeskReferrals, 200>

export const load: PageServerLoad = async ({ fetch, url }) => {
  const session = await ask<Session>(fetch, 'GET', '/v1/desk/session')
  if (!session.ok) {
    if (session.status !== 401) error(session.status === 503 ? 503 : 500, '')
    return { session: null }
  }
  const view = viewOf(url.searchParams.get('lijst'))
  const page = pageOf(url.searchParams.get('page'))
  if (session.body.desks.length === 0) return { session: session.body, view, queue: null }
  const queue = await ask<Queue>(fetch, 'GET', '/v1/desk/referrals', { query: queueQuery(view, page) })
  if (!queue.ok) error(queue.status === 503 ? 503 : 500, '')
  return { session: session.body, view, queue: queue.body }
}
