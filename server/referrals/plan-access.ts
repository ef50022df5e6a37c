/** The plan's own token, as sending a referral needs it. */
import { plan } from '@stapwijzer/shared/db/schema/private.ts'
import { and, eq, gt } from 'drizzle-orm'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../app.ts'
import { ProblemError } from '../http/problem.ts'
import { bearerToken, guessOnce, isUuid } from './bearer.ts'
import { opens } from './secrets.ts'

/** 401 without a token, 404 for a wrong one, 403 for one that may only read. */
export function planGate(app: FastifyInstance, { db, now }: Deps) {
  return async (request: FastifyRequest): Promise<void> => {
    const token = bearerToken(request)
    const { id } = request.params as { id: string }
    const may = await guessOnce(app, request, async () => {
      if (!isUuid(id)) return undefined
      const [row] = await db.read('app', ({ orm }) =>
        orm
          .select({ own: plan.tokenHash, read: plan.readTokenHash })
          .from(plan)
          .where(and(eq(plan.id, id), gt(plan.expiresAt, now()))),
      )
      if (row && opens(token, [row.own])) return 'change'
      return row?.read && opens(token, [row.read]) ? 'read' : undefined
    })
    if (may === 'read') throw new ProblemError(403, 'This token may look at the plan and not change it.')
  }
}
