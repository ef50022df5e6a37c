/** Who may do what with a plan: its own token everything, the token for looking only look. */
import { plan } from '@stapwijzer/shared/db/schema/private.ts'
import { and, eq, gt } from 'drizzle-orm'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { bearerToken, guessOnce, isUuid } from '../http/bearer.ts'
import { opens } from '../http/secrets.ts'

export type PlanAct = 'look' | 'change'
export type PlanGate = (act: PlanAct) => (request: FastifyRequest) => Promise<void>

/** An id that no plan has: asked for in place of a text that cannot be an id, so that both take the same time. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Makes the check that routes below `/v1/plans/{id}` run before anything else. 401 without a token; 404 for a wrong
 * one, an unknown plan and an expired one alike; 403 when the token for looking is to change something.
 */
export function planGate(app: FastifyInstance, { db, now }: Deps): PlanGate {
  return (act) => async (request) => {
    const token = bearerToken(request)
    const { id } = request.params as { id: string }
    const may = await guessOnce(app, request, async () => {
      const [row] = await db.read('app', ({ orm }) =>
        orm
          .select({ own: plan.tokenHash, look: plan.readTokenHash })
          .from(plan)
          .where(and(eq(plan.id, isUuid(id) ? id : nobody), gt(plan.expiresAt, now()))),
      )
      // Both are always compared, also for a plan that does not exist.
      const own = opens(token, [row?.own ?? ''])
      const look = opens(token, [row?.look ?? ''])
      return own ? 'change' : look ? 'look' : undefined
    })
    if (may === 'look' && act === 'change') {
      throw new ProblemError(403, 'This token may look at the plan and not change it.')
    }
  }
}
