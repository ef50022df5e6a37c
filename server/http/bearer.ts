/** Secret tokens of plans and referrals, as they come in `Authorization: Bearer`. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { insist } from './limits.ts'
import { ProblemError } from './problem.ts'

/** The token of the request; throws 401 when there is none, the same for ids that exist and that do not. */
export function bearerToken(request: FastifyRequest): string {
  const found = /^Bearer +([A-Za-z0-9._~+/=-]{1,500})$/i.exec(request.headers.authorization ?? '')
  if (found) return found[1]!
  throw new ProblemError(401, 'Send the secret token of the plan or the referral as a bearer token.', {
    headers: { 'www-authenticate': 'Bearer' },
  })
}

/** Runs a check of a token; a wrong one counts against its client and is the same 404 as an unknown id. */
export async function guessOnce<T>(
  app: FastifyInstance,
  request: FastifyRequest,
  check: () => Promise<T | undefined>,
): Promise<T> {
  const client = app.clientOf(request)
  insist(app.limits.failedPlanTokens.look(client, app.tick()))
  const found = await check()
  if (found !== undefined) return found
  // Also of many that come at once, and passed the look together, no more than so many are judged.
  insist(app.limits.failedPlanTokens.take(client, app.tick()))
  throw new ProblemError(404, 'There is nothing here that this token opens.')
}

/** Ids are UUIDs; another text cannot be one, and the database need not be asked. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(text)
}
