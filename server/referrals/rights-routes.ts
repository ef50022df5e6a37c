/** What a person can do with a referral once it was sent, beside following it and taking it back. */
import {
  cancelAppointment as cancelContract,
  forwardReferral,
  liftRestriction as liftContract,
  restrictReferral,
} from '@stapwijzer/shared/api/referral-rights.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { forward } from './forwarding.ts'
import { referralGate } from './gate.ts'
import { personViewOf } from './of-plan.ts'
import { personWork } from './person-work.ts'
import { cancelAppointment, liftRestriction, restrict, type RightsDeps } from './rights.ts'
import type { ReferralDesk } from '../desks/choose-desks.ts'
import type { ReferralRooms } from './rooms.ts'
import type { ReferralRow } from './store.ts'

type Change = (tx: Tx, row: ReferralRow, how: RightsDeps) => Promise<ReferralRow | ProblemError>

export function registerReferralRights(
  app: FastifyInstance,
  deps: Deps,
  rooms: Pick<ReferralRooms, 'findDesk' | 'secret'>,
): void {
  const authorise = referralGate(app, deps)
  const publicUrl = deps.config.PUBLIC_URL
  const { findDesk } = rooms

  /** Makes one change and gives the referral as its person sees it then. */
  const changed = (request: FastifyRequest, id: string, action: string, change: Change) =>
    personWork(app, deps, request, { action, id, change: true }, async (tx, row) => {
      const found = await change(tx, row, { at: deps.now(), publicUrl, findDesk })
      return found instanceof ProblemError ? found : personViewOf(tx, found)
    })

  route(
    app,
    forwardReferral,
    async ({ params, headers, body }, request) => {
      const task = { action: 'referral.forward', id: params.id, change: true }
      let desk: ReferralDesk | undefined
      const made = await personWork(app, deps, request, task, async (tx, row) => {
        desk = row.forwardTo === null ? undefined : await rooms.findDesk(row.forwardTo)
        return forward(tx, row, {
          key: headers['idempotency-key'],
          body,
          desk,
          secret: rooms.secret(),
          publicUrl,
          origin: app.clientOf(request),
          trace: request.id,
          now: deps.now(),
          today: deps.today(),
        })
      })
      const { region = null, id = null } = desk ?? {}
      if (!made.isRepeat) deps.insight.count(request, 'referral-sent', { region, desk: id })
      return {
        status: made.isRepeat ? 200 : 201,
        body: { id: made.row.id, state: made.row.state, token: made.token },
        headers: { location: `/v1/referrals/${made.row.id}` },
      }
    },
    { authorise },
  )

  route(
    app,
    cancelContract,
    async ({ params, query: { at } }, request) => ({
      status: 200,
      body: await changed(request, params.id, 'referral.appointment.cancel', (tx, row, how) =>
        cancelAppointment(tx, row, how, at === undefined ? undefined : new Date(at)),
      ),
    }),
    { authorise },
  )

  route(
    app,
    restrictReferral,
    async ({ params }, request) => ({
      status: 200,
      body: await changed(request, params.id, 'referral.restrict', restrict),
    }),
    { authorise },
  )

  route(
    app,
    liftContract,
    async ({ params }, request) => {
      await changed(request, params.id, 'referral.restriction.lift', liftRestriction)
      return { status: 204 }
    },
    { authorise },
  )
}
