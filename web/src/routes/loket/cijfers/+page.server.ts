import { readDeskFigures } from '@stapwijzer/shared/api/desk-figures.ts'
import { call } from '#lib/api.ts'
import { readPeriod } from '#lib/desk/period.ts'
import { deskSession, fails, signInFirst } from '#lib/desk/session.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const session = await deskSession(fetch)
  if (!session) signInFirst('/loket/cijfers')
  if (!session.desks.some(({ role }) => role === 'desk-admin')) return { session, figures: null }
  const period = readPeriod(url.searchParams)
  const query = period.errors.length === 0 ? period.query : {}
  const answer = await call(fetch, readDeskFigures, { query })
  if (answer.status === 401) signInFirst('/loket/cijfers')
  if (!answer.ok) fails(answer.status)
  return { session, figures: answer.body, typed: period.typed, errors: period.errors }
}
