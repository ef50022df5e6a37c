/** "Klopt iets niet?": sending a report about a course, reading the answer by its token, and answering as the operator. */
import {
  answerCourseReport,
  listCourseReports,
  readCourseReport,
  reportCourse,
  type AdminCourseReport,
} from '@stapwijzer/shared/api/course-reports.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { insist } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { newToken } from '../plans/tokens.ts'
import { bearerToken, guessOnce, isUuid } from '../http/bearer.ts'
import { opens } from '../http/secrets.ts'
import { answerReport, readReport, readReports, saveReport } from './store.ts'

/** An id that no report has: asked for in place of a text that cannot be an id, so that both take the same time. */
const nobody = '00000000-0000-0000-0000-000000000000'

export function registerCourseReports(app: FastifyInstance, { db, now }: Deps, gate: DeskGate): void {
  const opened = new WeakMap<FastifyRequest, AdminCourseReport>()
  const byToken = async (request: FastifyRequest) => {
    const token = bearerToken(request)
    const { id } = request.params as { id: string }
    const found = await guessOnce(app, request, async () => {
      const stored = await db.read('app', (tx) => readReport(tx, isUuid(id) ? id : nobody))
      return opens(token, [stored?.tokenHash ?? '']) ? stored?.report : undefined
    })
    opened.set(request, found)
  }

  route(app, reportCourse, async ({ params, body }, request) => {
    insist(app.limits.courseReports.take(app.clientOf(request), app.tick()))
    const { token, hash } = newToken()
    const id = await db.tx('app', (tx) => saveReport(tx, params.id, { ...body, tokenHash: hash, at: now() }))
    if (!id) throw new ProblemError(404, 'There is no course with this id.')
    return {
      status: 201,
      body: { id, token, reference: referenceOf(id) },
      headers: { location: `/v1/course-reports/${id}` },
    }
  })

  route(
    app,
    readCourseReport,
    async (_input, request) => {
      const { answeredBy: _who, ...body } = opened.get(request)!
      return { status: 200, body }
    },
    { authorise: byToken },
  )

  const operator = { authorise: gate.authoriseAdmin }
  route(
    app,
    listCourseReports,
    async ({ query: { state, page, pageSize } }) => {
      const found = await db.read('app', (tx) => readReports(tx, state, { page, pageSize }))
      return { status: 200, body: { ...found, page, pageSize } }
    },
    operator,
  )

  route(
    app,
    answerCourseReport,
    async ({ params: { id }, body: { answer } }, request) => {
      const { subject, origin } = gate.signedIn(request)
      const outcome = await db.tx('app', async (tx) => {
        const known = isUuid(id) && (await readReport(tx, id)) !== undefined
        const done = known && (await answerReport(tx, id, { answer, by: subject, at: now() }))
        const refusal = !known
          ? new ProblemError(404, 'There is no report with this id.')
          : new ProblemError(409, 'This report was answered already.')
        await writeAuditLine(tx, {
          action: 'course-report.answer',
          object: `course-report/${isUuid(id) ? id : 'unknown'}`,
          result: done ? 'ok' : `refused: ${refusal.status}`,
          origin,
          actor: subject,
          at: now(),
          trace: request.id,
        })
        return done ? (await readReport(tx, id))!.report : refusal
      })
      if (outcome instanceof ProblemError) throw outcome
      return { status: 200, body: outcome }
    },
    operator,
  )
}
