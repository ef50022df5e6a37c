/** The runs of a source and what they found wrong. */
import { Readable } from 'node:stream'
import { exportFindings, listFindings, listRuns, readRun } from '@stapwijzer/shared/api/admin.ts'
import { findingsCsv, readFindings } from '@stapwijzer/shared/db/run-findings.ts'
import { sourceIdForm } from '@stapwijzer/shared/domain/source.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { isUuid } from '../http/bearer.ts'
import { readRunDetail, readRuns } from './run-store.ts'

export function registerRuns(app: FastifyInstance, { db }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }
  const runOf = async (id: string) => {
    const found = isUuid(id) ? await db.read('app', (tx) => readRunDetail(tx, id)) : undefined
    if (!found) throw new ProblemError(404, 'There is no run with this id.')
    return found
  }

  route(
    app,
    listRuns,
    async ({ params, query }) => {
      const { page, pageSize } = query
      const known = sourceIdForm.test(params.id)
      const found = known ? await db.read('app', (tx) => readRuns(tx, params.id, query)) : undefined
      if (!found) throw new ProblemError(404, 'There is no source with this id.')
      return { status: 200, body: { ...found, page, pageSize } }
    },
    options,
  )

  route(app, readRun, async ({ params }) => ({ status: 200, body: await runOf(params.id) }), options)

  route(
    app,
    listFindings,
    async ({ params, query }) => {
      await runOf(params.id)
      const { page, pageSize, kind, code } = query
      const found = await db.read('app', (tx) =>
        readFindings(tx, params.id, { kind, code }, { limit: pageSize, offset: (page - 1) * pageSize }),
      )
      return { status: 200, body: { ...found, page, pageSize } }
    },
    options,
  )

  route(
    app,
    exportFindings,
    async ({ params, query: { kind, code } }) => {
      const { source, startedAt } = await runOf(params.id)
      const name = `${source.id}-${startedAt.slice(0, 10)}.csv`
      return {
        status: 200,
        body: Readable.from(findingsCsv(db, 'app', params.id, { kind, code })),
        headers: { 'content-disposition': `attachment; filename="${name}"` },
      }
    },
    options,
  )
}
