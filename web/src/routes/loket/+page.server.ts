import { needed } from '#lib/needed.ts'
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import { listDeskReferrals } from '@stapwijzer/shared/api/desk.ts'
import { countQueue, listColleagues, searchDeskReferrals } from '@stapwijzer/shared/api/desk-work.ts'
import { desk as t } from '@stapwijzer/shared/text/rooms.ts'
import { fail } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import { deskSession, fails, signInFirst } from '#lib/desk/session.server.ts'
import { pageOf, queueChoice, queueQuery } from '#lib/desk/views.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

type Queue = Answer<typeof listDeskReferrals, 200>

export const load: PageServerLoad = async ({ fetch, url, request }) => {
  const session = await deskSession(fetch)
  // Signing out leads here, and says whether it took a plan along that stood open.
  if (!session) return { session: null, signedOut: url.searchParams.get('uit') }
  const choice = queueChoice(url.searchParams)
  const none = { session, choice, queue: null, colleagues: [], counts: null }
  // What was searched for stands in the answer of the search itself.
  if (session.desks.length === 0 || request.method === 'POST') return none
  const [queue, colleagues, counts] = await Promise.all([
    call(fetch, listDeskReferrals, { query: queueQuery(choice) }),
    needed(fetch, listColleagues),
    needed(fetch, countQueue),
  ])
  if (!queue.ok && queue.status !== 404) fails(queue.status)
  return { ...none, queue: queue.ok ? queue.body : nothing, colleagues: colleagues.items, counts }
}

/** For a desk that is not one of the own. */
const nothing: Queue = { items: [], total: 0, page: 1, pageSize: 20 }

export const actions: Actions = {
  /** A post, so that a name does not end up in an address. */
  zoek: async ({ fetch, request }) => {
    const data = await request.formData()
    const words = textOf(data, 'zoek').trim()
    const page = pageOf(textOf(data, 'page'))
    const refused = (text: string) => fail(400, { words, found: null, errors: [{ field: 'zoek', text }] })
    if (words === '') return refused(t.errors.search)
    if (words.length > 200) return refused(t.errors.searchLong)
    const answer = await call(fetch, searchDeskReferrals, {
      body: { words, page, pageSize: 20 },
    })
    if (answer.status === 401) signInFirst('/loket')
    if (answer.ok) return { words, found: answer.body, errors: [] }
    return answer.status === 400 ? refused(t.errors.search) : fails(answer.status)
  },
}
