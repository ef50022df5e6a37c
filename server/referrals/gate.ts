/** Who may ask about a referral without signing in: whoever holds its token, or the one that may change its plan. */
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { bearerToken, guessOnce, isUuid } from '../http/bearer.ts'
import { opens } from '../http/secrets.ts'
import { planTokenHash, readReferral } from './store.ts'

/** For the `authorise` of a route with the referral's id in its path. A read-only token of the plan does not open it. */
export function referralGate(
  app: FastifyInstance,
  { db, now }: Deps,
): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
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
}
