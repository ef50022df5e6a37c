/** The desk's side: who is signed in, the queue, one referral, moving it on. */
import {
  listDeskReferrals,
  moveReferral,
  readDeskReferral,
  readDeskSession,
} from '@stapwijzer/shared/api/desk.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { mayMove, movesFrom } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../app.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { deskIds, workOn } from './desk-work.ts'
import { mailsOfMove } from './mails.ts'
import { whole } from './of-plan.ts'
import { sentPlanCheck } from './plan-check.ts'
import { readQueue } from './queue.ts'
import type { ReferralRooms } from './routes.ts'
import { namesOf, queueMail, storeMove, type ReferralRow } from './store.ts'
import { deskView, etagOf, queueItem } from './view.ts'

export function registerDesk(
  app: FastifyInstance,
  deps: Deps,
  gate: DeskGate,
  { findDesk }: Pick<ReferralRooms, 'findDesk'>,
): void {
  const forDesk = async (tx: Tx, row: ReferralRow) => ({
    ...(await whole(tx, row)),
    planCheck: await sentPlanCheck(tx, row, deps.today()),
    notes: [],
    alsoHere: [],
    assignee: (await namesOf(tx, row.assignedTo ? [row.assignedTo] : [])).get(row.assignedTo ?? '') ?? null,
  })

  route(
    app,
    readDeskSession,
    async (_input, request) => {
      const { name, access } = gate.signedIn(request)
      const desks = await Promise.all(
        access.desks.map(async ({ id, role }) => ({ id, role, name: (await findDesk(id))?.name ?? id })),
      )
      return { status: 200, body: { name, desks, platformAdmin: access.platformAdmin } }
    },
    { authorise: gate.authorise },
  )

  route(
    app,
    listDeskReferrals,
    async ({ query }, request) => {
      const who = gate.signedIn(request)
      const desks = deskIds(who)
      const today = deps.today()
      const filter = {
        desks,
        states: query.state,
        assignedTo: query.mine ? who.subject : undefined,
        overdueOn: query.overdue ? today : undefined,
      }
      const { rows, total, names } = await deps.db.tx('app', async (tx) => {
        await setReferralScope(tx, { desks })
        await writeAuditLine(tx, {
          action: 'referral.list',
          object: desks.map((id) => `desk/${id}`).join(' '),
          result: 'ok',
          origin: who.origin,
          actor: who.subject,
          at: deps.now(),
        })
        const found = await readQueue(tx, filter, { number: query.page, size: query.pageSize })
        const subjects = found.rows.flatMap(({ assignedTo }) => assignedTo ?? [])
        return { ...found, names: await namesOf(tx, subjects) }
      })
      const items = rows.map((row) =>
        queueItem(row, today, who.subject, names.get(row.assignedTo ?? '') ?? null),
      )
      return { status: 200, body: { items, total, page: query.page, pageSize: query.pageSize } }
    },
    { authorise: gate.authoriseDesk },
  )

  route(
    app,
    readDeskReferral,
    async ({ params }, request) => {
      const who = gate.signedIn(request)
      const task = { action: 'referral.read', id: params.id, change: false }
      const found = await workOn(deps, who, task, (tx, row) => forDesk(tx, row))
      return {
        status: 200,
        body: deskView(found, deps.today(), who.subject),
        headers: { etag: etagOf(found.row) },
      }
    },
    { authorise: gate.authoriseDesk },
  )

  route(
    app,
    moveReferral,
    async ({ params, headers, body }, request) => {
      const who = gate.signedIn(request)
      const task = { action: `referral.move.${body.to}`, id: params.id, change: true }
      const found = await workOn(deps, who, task, async (tx, row) => {
        const match = headers['if-match']
        if (match === undefined) {
          return new ProblemError(428, 'Send If-Match with the ETag of the referral that you saw.')
        }
        if (!fits(match, etagOf(row))) {
          return new ProblemError(412, 'Somebody changed this referral in the meantime. Look at it again.')
        }
        if (!mayMove(row.state, body.to, 'desk')) {
          return new ProblemError(409, `A referral cannot go from ${row.state} to ${body.to}.`, {
            extra: { state: row.state, moves: movesFrom(row.state, 'desk') },
          })
        }
        const moved = await storeMove(tx, row, {
          to: body.to,
          actor: 'desk',
          actorId: who.subject,
          reason: body.reason,
          note: body.note,
          happensAt: body.at === undefined ? undefined : new Date(body.at),
          at: deps.now(),
        })
        const about = { id: row.id, publicUrl: deps.config.PUBLIC_URL }
        const news = { state: moved.state, email: row.sent.contact?.email }
        for (const mail of mailsOfMove(about, news)) {
          await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at: deps.now() })
        }
        return forDesk(tx, moved)
      })
      return {
        status: 200,
        body: deskView(found, deps.today(), who.subject),
        headers: { etag: etagOf(found.row) },
      }
    },
    { authorise: gate.authoriseDesk },
  )
}

/** `If-Match`: a list of strong tags, or `*` for whatever there is. */
function fits(header: string, etag: string): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag)
}
