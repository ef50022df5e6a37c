import { readDeskAccessLog } from '@stapwijzer/shared/api/access-log.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { call } from '#lib/api.ts'
import { foldedLog } from '#lib/desk/access-log.ts'
import { deskSession, fails, signInFirst } from '#lib/desk/session.server.ts'
import { queueTail } from '#lib/desk/views.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const id = encodeURIComponent(params.id)
  const session = await deskSession(fetch)
  if (!session) signInFirst(`/loket/verwijzing/${id}/inzage`)
  const answer = await call(fetch, readDeskAccessLog, { params: { id: params.id } })
  if (!answer.ok) fails(answer.status)
  const { items, total } = answer.body
  return {
    session,
    id: params.id,
    tail: queueTail(url.searchParams),
    reference: referenceOf(params.id),
    lines: foldedLog(items),
    total,
  }
}
