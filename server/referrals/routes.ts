/** The person's side of a referral: sending it, following it, taking it back. */
import {
  makeReferral,
  readReferral as readContract,
  withdrawReferral,
} from '@stapwijzer/shared/api/referrals.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../app.ts'
import { route, type BodyProblem } from '../http/route.ts'
import { ProblemError } from '../http/problem.ts'
import { bearerToken, guessOnce, isUuid } from './bearer.ts'
import { personViewOf } from './of-plan.ts'
import { opens } from './secrets.ts'
import { planTokenHash, readReferral } from './store.ts'
import { submit, type ReferralDesk } from './submit.ts'
import { withdraw } from './withdraw.ts'

/** What the other rooms lend to this one. */
export type ReferralRooms = {
  /** Throws unless the request holds the token that may change the plan in its path. */
  authorisePlan: (request: FastifyRequest) => Promise<void>
  findDesk: (id: string) => Promise<ReferralDesk | undefined>
  /** Key of the referrals' own tokens. */
  secret: () => string
}

export function registerReferrals(app: FastifyInstance, deps: Deps, rooms: ReferralRooms): void {
  const authorise = (request: FastifyRequest) => authoriseReferral(app, deps, request)
  const publicUrl = deps.config.PUBLIC_URL

  route(
    app,
    makeReferral,
    async ({ params, headers, body }, request) => {
      const desk = (await rooms.findDesk(body.deskId))!
      const { row, token, again } = await deps.db.tx('app', (tx) =>
        submit(tx, {
          planId: params.id,
          key: headers['idempotency-key'],
          body,
          desk,
          secret: rooms.secret(),
          publicUrl,
          origin: app.clientOf(request),
          now: deps.now(),
          today: deps.today(),
        }),
      )
      return {
        status: again ? 200 : 201,
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
      const body = await deps.db.tx('app', async (tx) => {
        await setReferralScope(tx, { referral: params.id })
        const row = await readReferral(tx, params.id)
        if (!row) throw new ProblemError(404, 'There is nothing here that this token opens.')
        await writeAuditLine(tx, {
          action: 'referral.read',
          object: `referral/${params.id}`,
          result: 'ok',
          origin: app.clientOf(request),
          actor: 'person',
          at: deps.now(),
        })
        return personViewOf(tx, row)
      })
      return { status: 200, body }
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
          publicUrl,
          mailboxOf: async (deskId) => (await rooms.findDesk(deskId))?.mailbox ?? null,
        })
        return personViewOf(tx, row)
      })
      return { status: 200, body }
    },
    { authorise },
  )
}

/** Whether the desk that a body names exists and takes referrals, whatever else is wrong with the body. */
async function deskProblems(rooms: ReferralRooms, body: unknown): Promise<BodyProblem[]> {
  const id = (body as { deskId?: unknown } | null)?.deskId
  if (typeof id !== 'string') return []
  const desk = await rooms.findDesk(id)
  if (desk?.acceptsDigitalReferral) return []
  const message = desk ? 'This desk takes no digital referrals; call it.' : 'There is no desk with this id.'
  return [{ path: 'deskId', message }]
}

/** The token of the referral, or the one that may change its plan, opens it; a read-only token of the plan does not. */
async function authoriseReferral(
  app: FastifyInstance,
  { db, now }: Deps,
  request: FastifyRequest,
): Promise<void> {
  const token = bearerToken(request)
  const { id } = request.params as { id: string }
  await guessOnce(app, request, async () => {
    if (!isUuid(id)) return undefined
    return db.read('app', async (tx) => {
      await setReferralScope(tx, { referral: id })
      const row = await readReferral(tx, id)
      const ofPlan = row && (await planTokenHash(tx, row.planId, now()))
      return row && opens(token, ofPlan ? [row.tokenHash, ofPlan] : [row.tokenHash]) ? true : undefined
    })
  })
}
