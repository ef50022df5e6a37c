import { error, fail, redirect } from '@sveltejs/kit'
import { listCourseReports, answerCourseReport } from '@stapwijzer/shared/api/course-reports.ts'
import { courseReport as t } from '@stapwijzer/shared/text/rooms.ts'
import { insistOnOperator, read, signInFirst } from '#lib/admin/read-admin.server.ts'
import { reportAddress, reportViewOf } from '#lib/admin/report-views.ts'
import { call } from '#lib/api.ts'
import { pageOf } from '#lib/desk/views.ts'
import { textOf } from '#lib/form/field.ts'
import type { Actions, PageServerLoad } from './$types'

const maxLength = 1000

export const load: PageServerLoad = async (event) => {
  const operator = await insistOnOperator(event)
  const { searchParams } = event.url
  const view = reportViewOf(searchParams.get('lijst'))
  const page = pageOf(searchParams.get('page'))
  const query = { state: view, page, pageSize: 20 }
  const reports = await read(event, listCourseReports, { query })
  return { operator, view, reports, saved: searchParams.get('opgeslagen') === 'ja' }
}

export const actions: Actions = {
  default: async ({ fetch, request, url }) => {
    const data = await request.formData()
    const id = textOf(data, 'melding')
    const answer = textOf(data, `antwoord-${id}`).replaceAll('\r\n', '\n').trim()
    const mend = (status: number, text: string) =>
      fail(status, { id, answer, errors: [{ field: `antwoord-${id}`, text }], taken: false })
    if (answer === '') return mend(400, t.answerErrors.empty)
    if (answer.length > maxLength) return mend(400, t.answerErrors.long)
    const sent = await call(fetch, answerCourseReport, { params: { id }, body: { answer } })
    if (sent.ok) redirect(303, `${reportAddress('open')}&opgeslagen=ja`)
    if (sent.status === 401) signInFirst(url)
    if (sent.status === 409) return fail(409, { id, answer, errors: [], taken: true })
    error([403, 404, 503].includes(sent.status) ? sent.status : 500, '')
  },
}
