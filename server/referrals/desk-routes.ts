/** The desk's side: who is signed in, one referral, moving it on. */
import { moveReferral, readDeskReferral, readDeskSession } from '@stapwijzer/shared/api/desk.ts'
import { canHaveBeenHeld, type AppointmentWay } from '@stapwijzer/shared/domain/referral/appointment.ts'
import {
  mayMove,
  movesFrom,
  reasonNeeded,
  type ReferralState,
} from '@stapwijzer/shared/domain/referral/moves.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route, type BodyProblem } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { deskPage, pageReply } from './desk-page.ts'
import { unmatched, workOn } from './desk-work.ts'
import { announce } from './announce.ts'
import { mailsOfMove } from './mails.ts'
import type { ReferralRooms } from './rooms.ts'
import { countMove, isFirstContact, type Moved } from './count-move.ts'
import { shippedSectors } from '../sectors/load-sectors.ts'
import { appointmentOf, queueMail, storeMove, type Move, type ReferralRow } from './store.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'
import { timeProblems } from './time-problems.ts'

export function registerDesk(
  app: FastifyInstance,
  deps: Deps,
  gate: DeskGate,
  { findDesk }: Pick<ReferralRooms, 'findDesk'>,
): void {
  route(
    app,
    readDeskSession,
    async (_input, request) => {
      const { name, access } = gate.signedIn(request)
      const desks = await Promise.all(
        access.desks.map(async ({ id, role }) => ({ id, role, name: (await findDesk(id))?.name ?? id })),
      )
      const { platformAdmin, policy } = access
      const sectors = access.sectors.map((id) => ({ id, name: shippedSectors().find(id)?.name ?? id }))
      return { status: 200, body: { name, desks, platformAdmin, policy, sectors } }
    },
    { authorise: gate.authorise },
  )

  route(
    app,
    readDeskReferral,
    async ({ params }, request) => {
      const who = gate.signedIn(request)
      const task = { action: 'referral.read', id: params.id, change: false, trace: request.id }
      const looking = { today: deps.today(), now: deps.now(), subject: who.subject }
      return pageReply(await workOn(deps, who, task, (tx, row) => deskPage(tx, row, looking)))
    },
    { authorise: gate.authoriseDesk },
  )

  route(
    app,
    moveReferral,
    async ({ params, headers, body }, request) => {
      const who = gate.signedIn(request)
      const task = { action: `referral.move.${body.to}`, id: params.id, change: true, trace: request.id }
      const at = deps.now()
      let done: Moved | null = null
      const page = await workOn(deps, who, task, async (tx, row) => {
        const refused = unmatched(row, headers['if-match']) ?? refusal(row, body, at)
        if (refused) return refused
        const firstContact = await isFirstContact(tx, row, body.to)
        const other = body.forwardTo === undefined ? undefined : await findDesk(body.forwardTo)
        const happensAt = body.at === undefined ? undefined : new Date(body.at)
        const moved = await storeMove(tx, row, {
          to: body.to,
          actor: 'desk',
          actorId: who.subject,
          reason: body.reason,
          note: body.note,
          happensAt,
          settles: { ...appointmentAfter(body, happensAt), ...settled(body, other) },
          at,
        })
        done = { row: moved, firstContact }
        const about = { id: row.id, locale: row.locale, publicUrl: deps.config.PUBLIC_URL }
        const news = { state: moved.state, email: row.sent.contact?.email }
        for (const mail of mailsOfMove(about, news)) {
          await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
        }
        if (moved.state === 'forwarded') {
          const desk = await findDesk(row.deskId)
          await announce(tx, 'referral.forwarded', moved, { desk, publicUrl: about.publicUrl, at })
        }
        return deskPage(tx, moved, { today: deps.today(), now: at, subject: who.subject })
      })
      if (done !== null) await countMove(deps, findDesk, done)
      return pageReply(page)
    },
    {
      authorise: gate.authoriseDesk,
      bodyProblems: (body) => forwardingProblems(findDesk, body),
    },
  )
}

type MoveAsked = {
  to: ReferralState
  reason?: string | undefined
  outcome?: ReferralRow['outcome'] | undefined
  forwardTo?: string | undefined
  at?: string | undefined
  way?: AppointmentWay | undefined
  place?: string | undefined
}

/** First whether the move exists: what it needs is asked only where it does. */
function refusal(row: ReferralRow, asked: MoveAsked, now: Date): ProblemError | undefined {
  const { to } = asked
  if (!mayMove(row.state, to, 'desk')) {
    return new ProblemError(409, `A referral cannot go from ${row.state} to ${to}.`, {
      extra: { state: row.state, moves: movesFrom(row.state, 'desk') },
    })
  }
  if (to === 'intake-held' && !canHaveBeenHeld(row.appointmentAt, now)) {
    return new ProblemError(409, 'The appointment is still to come, so it cannot have been held.', {
      extra: { state: row.state, appointmentAt: row.appointmentAt?.toISOString() ?? null },
    })
  }
  const errors = wrongMembers(row, asked, now).map((wrong) => ({ in: 'body' as const, ...wrong }))
  return errors[0] && new ProblemError(400, errors[0].message, { errors })
}

function wrongMembers({ deskId }: ReferralRow, asked: MoveAsked, now: Date): BodyProblem[] {
  const { to, reason, forwardTo } = asked
  const problems = to === 'planned' ? timeProblems(asked, now, 'future') : []
  if (reason === undefined && reasonNeeded.includes(to)) {
    problems.push({ path: 'reason', message: 'Say why; the person has to hear it.' })
  }
  if (to === 'forwarded' && forwardTo === undefined) {
    problems.push({ path: 'forwardTo', message: 'Name the desk that fits better.' })
  }
  if (forwardTo === deskId) {
    problems.push({ path: 'forwardTo', message: 'It is at this desk already; name another one.' })
  }
  return problems
}

/** An appointment stands until it was kept, or until the desk looks for another one. */
function appointmentAfter({ to, ...said }: MoveAsked, at: Date | undefined): Move['settles'] {
  if (to === 'planned') return appointmentOf(said, at ?? null)
  return to === 'received' || to === 'unreachable' ? appointmentOf({}, null) : {}
}

function settled({ outcome }: MoveAsked, other: ReferralDesk | undefined): Move['settles'] {
  return {
    ...(outcome == null ? {} : { outcome }),
    ...(other === undefined ? {} : { forwardTo: other.id, forwardToName: other.name }),
  }
}

/** Whether the desk that a body forwards to exists and takes referrals, whatever else is wrong with the body. */
async function forwardingProblems(
  findDesk: ReferralRooms['findDesk'],
  body: unknown,
): Promise<BodyProblem[]> {
  const id = (body as { forwardTo?: unknown } | null)?.forwardTo
  if (typeof id !== 'string') return []
  const desk = await findDesk(id)
  if (desk?.acceptsDigitalReferral) return []
  const message = desk ? 'This desk takes no digital referrals.' : 'There is no desk with this id.'
  return [{ path: 'forwardTo', message }]
}
