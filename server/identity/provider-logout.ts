/** Logout that begins at the provider (OpenID Connect Back-Channel Logout 1.0): it posts here, without a browser. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { countAs } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import type { LivingSessions } from './living-session.ts'
import type { LogoutRefusal } from './logout-token.ts'
import type { Provider } from './provider.ts'
import { SignInRefused } from './provider-failure.ts'
import { endSessionsOf, takeLogoutToken } from './store.ts'

/** What the provider is told as `backchannel_logout_uri`. */
const path = '/loket/afgemeld-door-aanbieder'

export function registerProviderLogout(
  app: FastifyInstance,
  deps: Deps,
  { provider, sessions }: { provider: () => Promise<Provider>; sessions: LivingSessions },
): void {
  const refused = (request: FastifyRequest, refusal: LogoutRefusal | 'used') => {
    deps.log.warn({ trace: request.id, refusal }, 'logout by the provider refused')
    // The two members are those of an OAuth error, which section 2.8 allows.
    return new ProblemError(400, `The logout token is not accepted: ${refusal}.`, {
      extra: { error: 'invalid_request', error_description: `logout token: ${refusal}` },
    })
  }
  app.register(async (scope) => {
    scope.addHook('onRequest', countAs(app, 'default'))
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    scope.post(path, async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
      const tokens = form.getAll('logout_token')
      const read = tokens.length === 1 ? await readToken(await provider(), tokens[0]!) : 'not-a-token'
      if (typeof read === 'string') throw refused(request, read)
      // In one transaction: the provider sends it again when the database could not end them.
      const taken = await deps.db.tx('app', async (tx) => {
        if (!(await takeLogoutToken(tx, read, deps.now()))) return false
        for (const actor of await endSessionsOf(tx, read)) {
          await writeAuditLine(tx, {
            action: 'session.end.by-provider',
            object: 'session',
            result: 'ok',
            origin: app.clientOf(request),
            actor,
            at: deps.now(),
            trace: request.id,
          })
        }
        return true
      })
      if (!taken) throw refused(request, 'used')
      sessions.forget()
      return reply.status(200).header('cache-control', 'no-store').send()
    })
  })
}

/** Without the provider's keys nothing can be checked: it may try again. */
async function readToken(provider: Provider, token: string) {
  try {
    return await provider.loggedOut(token)
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error
    throw new ProblemError(503, 'The keys of the sign-in provider cannot be read right now.', {
      headers: { 'retry-after': '30' },
    })
  }
}
