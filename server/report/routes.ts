/** Published reports over HTTP, for everyone. */
import { getReport, getReportDocument, getReportTable, listReports } from '@stapwijzer/shared/api/reports.ts'
import type { PublishedReport } from '@stapwijzer/shared/domain/report/report.ts'
import { reportCsv } from '@stapwijzer/shared/domain/report/report-csv.ts'
import { report as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { insist } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { paint } from '../plans/documents/paper/paint.ts'
import { reportPaper } from './report-paper.ts'
import { listPublished, readVersions } from './store.ts'

type Asked = { params: { period: string }; query: { version?: number | undefined } }

export function registerReports(app: FastifyInstance, { db }: Deps): void {
  const versionsOf = async ({ params, query }: Asked) => {
    const versions = await db.read('app', (tx) => readVersions(tx, params.period))
    const one = query.version === undefined ? versions[0] : versions.find((v) => v.version === query.version)
    if (!one) throw new ProblemError(404, 'There is no such published report.')
    return { one, versions }
  }

  route(app, listReports, async () => {
    const rows = await db.read('app', listPublished)
    const items = rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
    return { status: 200, body: { items } }
  })

  route(app, getReport, async (input) => {
    const { one, versions } = await versionsOf(input)
    return {
      status: 200,
      body: { ...versionView(one), report: one.body, versions: versions.map(versionView) },
    }
  })

  route(app, getReportTable, async (input) => {
    const { one } = await versionsOf(input)
    const headers = { 'content-disposition': fileName(one, 'csv') }
    return { status: 200, body: reportCsv(one.body, one.version), headers }
  })

  route(app, getReportDocument, async (input, request) => {
    insist(app.limits.documents.take(app.clientOf(request), app.tick()))
    const { one } = await versionsOf(input)
    const headers = { 'content-disposition': fileName(one, 'pdf') }
    return { status: 200, body: await paint(reportPaper(one)), headers }
  })
}

function versionView({ version, publishedAt, hash, reason, changes }: PublishedReport) {
  return { version, publishedAt: publishedAt.toISOString(), hash, reason, changes }
}

function fileName({ body, version }: PublishedReport, ending: string): string {
  return `attachment; filename="${t.fileName}-${body.period}-${version}.${ending}"`
}
