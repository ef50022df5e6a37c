/** Who asks a route of a desk or of the platform's administration. Looked up before the body is read, so that a stranger learns nothing about it. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { isCrossSite } from '../site/cross-site.ts'
import { readSessionCookie } from './cookie.ts'
import type { LivingSessions } from './living-session.ts'
import { accessOf, type Access } from './roles.ts'
import { hashCookieValue } from './store.ts'

/** `origin` is the client's address, for the audit log. */
export type SignedIn = { subject: string; name: string | null; access: Access; origin: string }

export type DeskGate = {
  /** For the `authorise` of a route: throws 401 without a living session and 403 for a request from another site. */
  authorise: (request: FastifyRequest) => Promise<void>
  /** The same, and 403 for someone who works at no desk. */
  authoriseDesk: (request: FastifyRequest) => Promise<void>
  /** The same, and 403 for someone who is no admin of any desk. */
  authoriseDeskAdmin: (request: FastifyRequest) => Promise<void>
  /** The same, and 403 for anyone but a platform admin. */
  authoriseAdmin: (request: FastifyRequest) => Promise<void>
  /** The same, and 403 for anyone but the region's policy officer. */
  authorisePolicy: (request: FastifyRequest) => Promise<void>
  /** The same, and 403 for anyone but the policy officer and people of a sector body. */
  authoriseRegion: (request: FastifyRequest) => Promise<void>
  /** Whoever passed. */
  signedIn: (request: FastifyRequest) => SignedIn
}

export function deskGate(
  app: FastifyInstance,
  deps: Deps,
  secret: () => string,
  sessions: LivingSessions,
): DeskGate {
  const known = new WeakMap<FastifyRequest, SignedIn>()
  const signedIn = (request: FastifyRequest) => {
    const found = known.get(request)
    if (!found) throw new Error('this route has no desk gate')
    return found
  }
  const authorise = async (request: FastifyRequest) => {
    const value = readSessionCookie(request.headers.cookie)
    const idHash = value && hashCookieValue(value, secret())
    const session = idHash && (await sessions.find(request, idHash))
    if (!session) {
      throw new ProblemError(401, 'Sign in at the desk page first.', {
        headers: { 'www-authenticate': 'Session' },
      })
    }
    if (fromAnotherSite(request, deps)) {
      throw new ProblemError(403, 'This request comes from another site.')
    }
    known.set(request, {
      subject: session.subject,
      name: session.name,
      access: accessOf(session.roles),
      origin: app.clientOf(request),
    })
  }
  return {
    authorise,
    signedIn,
    async authoriseDesk(request) {
      await authorise(request)
      if (signedIn(request).access.desks.length === 0) {
        throw new ProblemError(403, 'Only people who work at a desk may see referrals.')
      }
    },
    async authoriseDeskAdmin(request) {
      await authorise(request)
      if (!signedIn(request).access.desks.some(({ role }) => role === 'desk-admin')) {
        throw new ProblemError(403, 'Only the admin of a desk may see this.')
      }
    },
    async authoriseAdmin(request) {
      await authorise(request)
      if (!signedIn(request).access.platformAdmin) {
        throw new ProblemError(403, 'Only a platform admin may see this.')
      }
    },
    async authorisePolicy(request) {
      await authorise(request)
      if (!signedIn(request).access.policy) {
        throw new ProblemError(403, 'Only a policy officer of the region may see this.')
      }
    },
    async authoriseRegion(request) {
      await authorise(request)
      const { policy, sectors } = signedIn(request).access
      if (!policy && sectors.length === 0) {
        throw new ProblemError(403, 'Only a policy officer of the region or a sector body may see this.')
      }
    },
  }
}

/**
 * A desk route takes JSON only, which a page of another site cannot send without asking first (CORS, which no desk
 * route answers). So a request that carries neither `Origin` nor `Sec-Fetch-Site` is no browser's, cookie or not.
 */
function fromAnotherSite({ method, headers }: FastifyRequest, { config }: Deps): boolean {
  const ours = { publicUrl: config.PUBLIC_URL, production: config.production }
  return isCrossSite(method, { ...headers, cookie: undefined }, ours)
}
