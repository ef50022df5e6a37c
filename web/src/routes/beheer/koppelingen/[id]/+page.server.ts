import { error, fail, redirect } from '@sveltejs/kit'
import { readCourseLinks, sayOfLink } from '@stapwijzer/shared/api/admin-links.ts'
import { findOccupations } from '@stapwijzer/shared/api/occupations.ts'
import { linkVerdicts, longestReason, type LinkVerdict } from '@stapwijzer/shared/domain/link-review.ts'
import { courseLinks as t } from '@stapwijzer/shared/text/rooms.ts'
import { insistOnOperator, read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { call } from '#lib/api.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

const mostFound = 6
const longestSearch = 200

const verdictOf = (text: string | null): LinkVerdict | null =>
  linkVerdicts.find((verdict) => verdict === text) ?? null

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const words = (searchParams.get('zoek') ?? '').trim().slice(0, longestSearch)
  const [links, found] = await Promise.all([
    read(event, readCourseLinks, { params: { id: event.params.id } }),
    words === '' ? null : read(event, findOccupations, { query: { q: words, limit: mostFound } }),
  ])
  const linked = new Set(links.links.map(({ occupation }) => occupation.id))
  return {
    ...{ operator, links, words },
    found: found?.items.filter(({ id }) => !linked.has(id)) ?? [],
    saved: verdictOf(searchParams.get('opgeslagen')),
  }
}

export const actions: Actions = {
  default: async ({ fetch, request, params, url }) => {
    const data = await request.formData()
    const verdict = verdictOf(textOf(data, 'keuze'))
    if (!verdict) error(400, '')
    const occupation = textOf(data, `beroep-${verdict}`)
    const reason = verdict === 'rules' ? t.takenBack : textOf(data, `reden-${verdict}`).trim()
    const errors = [
      ...(occupation === '' ? [{ field: `beroep-${verdict}`, text: t.errors.occupation }] : []),
      ...(reason === '' || [...reason].length > longestReason
        ? [{ field: `reden-${verdict}`, text: t.errors.reason }]
        : []),
    ]
    if (errors.length > 0) return fail(400, { errors, verdict, occupation, reason })
    const answer = await call(fetch, sayOfLink, {
      params: { id: params.id },
      body: { occupation, verdict, reason },
    })
    if (answer.ok) redirect(303, `/beheer/koppelingen/${params.id}?opgeslagen=${verdict}`)
    if (answer.status === 401) signInFirst(url)
    if (answer.status === 400) {
      const field = `beroep-${verdict}`
      return fail(400, { errors: [{ field, text: t.errors.occupation }], verdict, occupation, reason })
    }
    error([403, 404, 503].includes(answer.status) ? answer.status : 500, '')
  },
}
