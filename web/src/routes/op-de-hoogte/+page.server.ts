import { fail } from '@sveltejs/kit'
import { requestAlert } from '@stapwijzer/shared/api/alerts.ts'
import { alerts as t } from '@stapwijzer/shared/text/rooms.ts'
import { subjectOf } from '#lib/alerts/offer.ts'
import { fields, readRequest } from '#lib/alerts/read-request.ts'
import { subjectShown } from '#lib/alerts/subject-shown.server.ts'
import { call } from '#lib/api.ts'
import { valuesOf, type FieldError, type Values } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

type Result = { asked?: true; values?: Values; errors?: FieldError[] }
const result = (one: Result): Result => one

export const load: PageServerLoad = async ({ fetch, url }) => {
  const subject = subjectOf(url.searchParams)
  return {
    shown: subject && (await subjectShown(fetch, subject)),
    action: `${url.pathname}${url.search}`,
  }
}

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const values = valuesOf(await request.formData())
    const mend = (status: number, errors: FieldError[]) => fail(status, result({ values, errors }))
    const said = (status: number, text: string, field: string = fields.email) =>
      mend(status, [{ field, text }])
    const { request: filled, errors } = readRequest(values)
    const subject = subjectOf(url.searchParams)
    if (!subject) return said(400, t.errors.gone)
    if (!filled) return mend(400, errors)
    const answer = await call(fetch, requestAlert, { body: { ...filled, subject } })
    if (answer.ok) return result({ asked: true })
    if (answer.status === 404) return said(404, t.errors.gone)
    if (answer.status === 429) return said(429, t.errors.many)
    if (answer.status !== 400) return said(503, t.errors.failed)
    const isMail = answer.problem.errors?.some(({ path }) => path === 'email')
    return said(400, isMail ? t.errors.email : t.errors.question)
  },
}
