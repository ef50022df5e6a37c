/** Cases of missing education over HTTP: for the policy officer and the sector bodies. Each question leaves one audit line. */
import {
  addCaseFigure,
  addCaseNote,
  arrangeCase,
  listCases,
  moveCase,
  openCase,
  readCase,
  undoCaseMove,
  type CaseView,
} from '@stapwijzer/shared/api/cases.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { keyOf, sealText } from '@stapwijzer/shared/db/sealed-text.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { caseMovesFrom, mayMoveCase, moveToUndo } from '@stapwijzer/shared/domain/cases/case-moves.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { caseTag, scopeOf, workOnCase } from './case-work.ts'
import type { ReadSignalFigures } from './figures.ts'
import { openNew } from './open.ts'
import {
  insertFigure,
  insertMove,
  insertNote,
  listCaseRows,
  markUndone,
  readMoves,
  updateCase,
  type CaseRow,
} from './store.ts'
import { caseItems, caseView } from './view.ts'

type More = { readCounts: ReadSignalFigures | null }

export function registerCases(app: FastifyInstance, deps: Deps, gate: DeskGate, { readCounts }: More): void {
  const { db, now, today } = deps
  const options = { authorise: gate.authoriseRegion }
  const looking = (request: FastifyRequest) => ({
    subject: gate.signedIn(request).subject,
    today: today(),
    now: now(),
  })
  const shown = async (tx: Tx, row: CaseRow, request: FastifyRequest) => ({
    body: await caseView(tx, row, looking(request)),
    headers: { etag: caseTag(row) },
  })
  type Shown = { body: CaseView; headers: { etag: string } }
  /** A change on the version that was seen. */
  const change = async (
    request: FastifyRequest,
    task: { action: string; id: string; ifMatch: string | undefined },
    work: (tx: Tx, row: CaseRow) => Promise<CaseRow | ProblemError>,
  ): Promise<Shown & { status: 200 }> => {
    const { action, id, ifMatch } = task
    const about = { action, id, trace: request.traceId, change: true, version: { ifMatch } }
    const answer = await workOnCase(deps, gate.signedIn(request), about, async (tx, row) => {
      const done = await work(tx, row)
      return done instanceof ProblemError ? done : shown(tx, done, request)
    })
    return { status: 200, ...answer }
  }
  /** What is only added. */
  const add = async (
    request: FastifyRequest,
    task: { action: string; id: string },
    work: (tx: Tx, about: { caseId: string; at: Date; actor: string }) => Promise<void>,
  ): Promise<Shown & { status: 201 }> => {
    const who = gate.signedIn(request)
    const about = { ...task, trace: request.traceId, change: true }
    const answer = await workOnCase(deps, who, about, async (tx, row) => {
      await work(tx, { caseId: row.id, at: now(), actor: who.subject })
      return shown(tx, row, request)
    })
    return { status: 201, ...answer }
  }

  route(
    app,
    listCases,
    async ({ query }, request) => {
      const who = gate.signedIn(request)
      const { page, pageSize } = query
      const { items, total } = await db.read('app', async (tx) => {
        const found = await listCaseRows(tx, scopeOf(who), query, today())
        return { total: found.total, items: await caseItems(tx, found.rows, looking(request)) }
      })
      return { status: 200, body: { items, total, page, pageSize } }
    },
    options,
  )

  route(
    app,
    openCase,
    async ({ body }, request) => {
      const who = gate.signedIn(request)
      const answer = await db.tx('app', async (tx) => {
        const row = await openNew(tx, body, { who, today: today(), now: now(), readCounts })
        await writeAuditLine(tx, {
          action: 'case.open',
          object: `case/${row.id}`,
          result: 'ok',
          origin: who.origin,
          actor: who.subject,
          at: now(),
        })
        return shown(tx, row, request)
      })
      return { status: 201, ...answer }
    },
    options,
  )

  route(
    app,
    readCase,
    async ({ params }, request) => {
      const task = { action: 'case.read', id: params.id, trace: request.traceId, change: false }
      const answer = await workOnCase(deps, gate.signedIn(request), task, (tx, row) =>
        shown(tx, row, request),
      )
      return { status: 200, ...answer }
    },
    options,
  )

  route(
    app,
    moveCase,
    ({ params, headers, body: { to, reason, startsOn } }, request) =>
      change(
        request,
        { action: 'case.move', id: params.id, ifMatch: headers['if-match'] },
        async (tx, row) => {
          if (!mayMoveCase(row.state, to)) return notPossible(row, to)
          const moves = await readMoves(tx, row.id)
          await insertMove(tx, {
            caseId: row.id,
            number: moves.length + 1,
            from: row.state,
            to,
            reason,
            at: now(),
            actor: gate.signedIn(request).subject,
          })
          return updateCase(tx, row, { state: to, startsOn: startsOn ?? row.startsOn }, now())
        },
      ),
    options,
  )

  route(
    app,
    undoCaseMove,
    ({ params, headers }, request) =>
      change(
        request,
        { action: 'case.undo', id: params.id, ifMatch: headers['if-match'] },
        async (tx, row) => {
          const moves = (await readMoves(tx, row.id)).map((one) => ({
            ...one,
            undone: one.undoneAt !== null,
          }))
          const found = moveToUndo(moves, now())
          if (!found) return new ProblemError(409, 'There is no move of the last day to take back.')
          await markUndone(tx, row.id, found.move.number, now())
          return updateCase(tx, row, { state: found.move.from, startsOn: null }, now())
        },
      ),
    options,
  )

  route(
    app,
    arrangeCase,
    ({ params, headers, body }, request) =>
      change(
        request,
        { action: 'case.arrange', id: params.id, ifMatch: headers['if-match'] },
        async (tx, row) => {
          const { partners, nextOn, nextWhat, remindTo } = body
          const owner = { me: gate.signedIn(request).subject, nobody: null, 'as-it-is': row.owner }[
            body.owner
          ]
          const sealed = remindTo === null ? null : sealText(remindTo, keyOf(tx))
          return updateCase(tx, row, { owner, partners, nextOn, nextWhat, remindTo: sealed }, now())
        },
      ),
    options,
  )

  route(
    app,
    addCaseNote,
    ({ params, body }, request) =>
      add(request, { action: 'case.note', id: params.id }, (tx, about) =>
        insertNote(tx, { ...about, ...body }),
      ),
    options,
  )

  route(
    app,
    addCaseFigure,
    ({ params, body }, request) =>
      add(request, { action: 'case.figure', id: params.id }, (tx, about) =>
        insertFigure(tx, { ...about, ...body }),
      ),
    options,
  )
}

function notPossible(row: CaseRow, to: string): ProblemError {
  const possible = caseMovesFrom(row.state)
  const words = possible.length > 0 ? `possible: ${possible.join(', ')}` : 'it has ended'
  return new ProblemError(409, `A case cannot go from ${row.state} to ${to}; ${words}.`, {
    extra: { possible },
  })
}
