/** The person's side of a referral: sending it, following it, taking it back. */
import {
  makeReferral,
  readReferral as readContract,
  withdrawReferral,
} from '@stapwijzer/shared/api/referrals.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { insist } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { route, type BodyProblem } from '../http/route.ts'
import { referralGate } from './gate.ts'
import { personViewOf } from './of-plan.ts'
import { personWork } from './person-work.ts'
import { registerReferralRights } from './rights-routes.ts'
import { submit } from './submit.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'
import { withdraw } from './withdraw.ts'
import type { ReferralRooms } from './rooms.ts'

export function registerReferrals(app: FastifyInstance, deps: Deps, rooms: ReferralRooms): void {
  const authorise = referralGate(app, deps)
  const publicUrl = deps.config.PUBLIC_URL

  route(
    app,
    makeReferral,
    async ({ params, headers, body }, request) => {
      insist(app.limits.newReferrals.take(app.clientOf(request), app.tick()))
      const desk = (await rooms.findDesk(body.deskId))!
      const made = await deps.db.tx('app', (tx) =>
        submit(tx, {
          planId: params.id,
          key: headers['idempotency-key'],
          body,
          desk,
          secret: rooms.secret(),
          publicUrl,
          origin: app.clientOf(request),
          trace: request.id,
          now: deps.now(),
          today: deps.today(),
        }),
      )
      if (made instanceof ProblemError) throw made
      const { row, token, isRepeat } = made
      if (!isRepeat) deps.insight.count(request, 'referral-sent', { region: desk.region, desk: desk.id })
      return {
        status: isRepeat ? 200 : 201,
        body: { id: row.id, state: row.state, token },
        headers: { location: `/v1/referrals/${row.id}` },
      }
    },
    { authorise: rooms.authorisePlan, bodyProblems: (body) => deskProblems(rooms, body) },
  )

  route(
    app,
    readContract,
    async ({ params }, request) => {
      const task = { action: 'referral.read', id: params.id, change: false }
      return { status: 200, body: await personWork(app, deps, request, task, personViewOf) }
    },
    { authorise },
  )

  route(
    app,
    withdrawReferral,
    async ({ params }, request) => {
      const body = await deps.db.tx('app', async (tx) => {
        await setReferralScope(tx, { referral: params.id })
        const row = await withdraw(tx, params.id, {
          at: deps.now(),
          origin: app.clientOf(request),
          trace: request.id,
          publicUrl,
          findDesk: rooms.findDesk,
        })
        return row instanceof ProblemError ? row : personViewOf(tx, row)
      })
      if (body instanceof ProblemError) throw body
      return { status: 200, body }
    },
    { authorise },
  )

  registerReferralRights(app, deps, rooms)
}

/** Whether the desk that a body names exists and takes referrals, whatever else is wrong with the body. */
async function deskProblems(rooms: ReferralRooms, body: unknown): Promise<BodyProblem[]> {
  const id = (body as { deskId?: unknown } | null)?.deskId
  if (typeof id !== 'string') return []
  const desk = await rooms.findDesk(id)
  if (desk?.acceptsDigitalReferral) return []
  return [{ path: 'deskId', message: whyNot(desk) }]
}

function whyNot(desk: ReferralDesk | undefined): string {
  if (!desk) return 'There is no desk with this id.'
  if (!desk.successor) return 'This desk takes no digital referrals; call it.'
  return `This desk has become ${desk.successor.name}: choose ${desk.successor.id}.`
}
