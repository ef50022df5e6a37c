import { byKey } from '#lib/by-key.ts'
import { error, fail } from '@sveltejs/kit'
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
import {
  type CourseReportView,
  reportCourse,
  readCourseReport,
} from '@stapwijzer/shared/api/course-reports.ts'
import { courseReport as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { textOf, valuesOf, type FieldError, type Values } from '#lib/form/field.ts'
import { planCode, planKeyOf } from '#lib/plan/save/plan-key.ts'
import { readReport, textField } from '#lib/report/report-form.ts'
import type { Actions } from './$types'

/** Everything that the page may say; what does not apply is left out. */
type ReportResult = {
  /** The report that a code opened. */
  opened?: CourseReportView
  code?: string
  codeError?: string
  sent?: { reference: string; code: string; course: string }
  /** A report to be mended, with the course that it is about. */
  toMend?: { course: About; values: Values; errors: FieldError[] }
}
const reportResult = (one: ReportResult): ReportResult => one

export const actions: Actions = {
  open: async ({ fetch, request }) => {
    const code = textOf(await request.formData(), 'code').trim()
    const key = planKeyOf(code)
    if (!key) return fail(400, reportResult({ codeError: t.wrongCode, code }))
    const answer = await call(fetch, readCourseReport, byKey(key))
    if (answer.ok) return reportResult({ opened: answer.body })
    const unknown = answer.status === 404
    return fail(unknown ? 404 : answer.status === 429 ? 429 : 503, {
      ...reportResult({ codeError: unknown ? t.unknownCode : t.openFailed, code }),
    })
  },

  stuur: async ({ fetch, request }) => {
    const data = await request.formData()
    const [id, values] = [textOf(data, 'opleiding'), valuesOf(data)]
    const { report, errors } = readReport(values)
    if (!report)
      return fail(400, reportResult({ toMend: { course: await aboutOf(fetch, id), values, errors } }))
    const answer = await call(fetch, reportCourse, { params: { id }, body: report })
    if (answer.ok) {
      const { reference } = answer.body
      return reportResult({ sent: { reference, code: planCode(answer.body), course: id } })
    }
    if (answer.status === 404) error(404, '')
    const many = answer.status === 429
    const problem = { field: textField, text: many ? t.tooMany : t.failed }
    return fail(
      many ? 429 : 503,
      reportResult({ toMend: { course: await aboutOf(fetch, id), values, errors: [problem] } }),
    )
  },
}

type About = { id: string; title: string | null }
/** What the form is about; without that course there is no form. While its title cannot be asked, the text is not lost. */
async function aboutOf(fetch: typeof globalThis.fetch, id: string): Promise<About> {
  const answer = await call(fetch, getCourse, { params: { id } })
  if (!answer.ok && answer.status < 500 && answer.status !== 429) error(404, '')
  return { id, title: answer.ok ? answer.body.title : null }
}
