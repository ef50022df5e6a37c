/** The draft of a report over HTTP: reading it, writing it, publishing it. Each change is a line in the audit log. */
import {
  listReportDrafts,
  publishReport,
  readReportDraft,
  writeReportEntered,
  writeReportSection,
  type ReportDraft,
} from '@stapwijzer/shared/api/report-drafts.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { changesBetween, type ReportBody } from '@stapwijzer/shared/domain/report/report.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { editDraft, publishDraft, type Refused } from './publish.ts'
import { draftPeriods, readDraft, readVersions, type Draft } from './store.ts'

export function registerReportDrafts(app: FastifyInstance, { db, now }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authorisePolicy }
  const audited = async <T extends object>(
    request: FastifyRequest,
    { action, period }: { action: string; period: string },
    work: (tx: Tx) => Promise<T | Refused>,
  ): Promise<T> => {
    const { subject, origin } = gate.signedIn(request)
    const done = await db.tx('app', async (tx) => {
      const found = await work(tx)
      const result = typeof found === 'string' ? `refused: ${found}` : 'ok'
      const line = { action, object: `report/${period}`, result, origin, actor: subject, at: now() }
      await writeAuditLine(tx, line)
      return found
    })
    if (typeof done === 'string') throw refusal(done)
    return done
  }
  const edit = (
    request: FastifyRequest,
    asked: { action: string; period: string; revision: number },
    change: (body: ReportBody) => ReportBody,
  ): Promise<ReportDraft> =>
    audited(request, asked, async (tx) => {
      const draft = await editDraft(tx, asked, change)
      return typeof draft === 'string' ? draft : viewOf(tx, draft)
    })

  route(
    app,
    listReportDrafts,
    async () => ({ status: 200, body: { items: [...(await db.read('app', draftPeriods))] } }),
    options,
  )

  route(
    app,
    readReportDraft,
    async ({ params }) => {
      const body = await db.read('app', async (tx) => {
        const draft = await readDraft(tx, params.period)
        return draft && viewOf(tx, draft)
      })
      if (!body) throw refusal('none')
      return { status: 200, body }
    },
    options,
  )

  route(
    app,
    writeReportSection,
    async ({ params: { period, section }, body: { revision, texts, targets } }, request) => {
      const asked = { action: 'report.texts', period, revision }
      const body = await edit(request, asked, (report) => ({
        ...report,
        texts: { ...report.texts, [section]: texts },
        figures: report.figures.map((figure) =>
          figure.section === section && figure.part === null
            ? { ...figure, target: targets[figure.code] ?? null }
            : figure,
        ),
      }))
      return { status: 200, body }
    },
    options,
  )

  route(
    app,
    writeReportEntered,
    async ({ params: { period }, body: { revision, entered } }, request) => {
      const asked = { action: 'report.figures', period, revision }
      return { status: 200, body: await edit(request, asked, (report) => ({ ...report, entered })) }
    },
    options,
  )

  route(
    app,
    publishReport,
    async ({ params: { period }, body: { revision, reason = '' } }, request) => {
      const publishing = { period, revision, reason, at: now() }
      const asked = { action: 'report.publish', period }
      const body = await audited(request, asked, (tx) => publishDraft(tx, publishing))
      return { status: 201, body }
    },
    options,
  )
}

async function viewOf(tx: Tx, { body, revision }: Draft): Promise<ReportDraft> {
  const [last] = await readVersions(tx, body.period)
  return {
    report: body,
    revision,
    published: last?.version ?? null,
    changes: last ? changesBetween(last.body, body) : [],
  }
}

function refusal(why: Refused): ProblemError {
  switch (why) {
    case 'none':
      return new ProblemError(404, 'There is no draft of this half-year.')
    case 'newer':
      return new ProblemError(409, 'Somebody changed or published it since it was read.')
    case 'unchanged':
      return new ProblemError(409, 'There is nothing to correct: all of it is published.')
    case 'no-reason': {
      const errors = [{ in: 'body' as const, path: 'reason', message: 'A correction says why.' }]
      return new ProblemError(400, 'The request has problems; see errors.', { errors })
    }
  }
}
