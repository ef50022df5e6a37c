/**
 * The session behind a cookie, with the roles that hold at this moment: each request asks the provider again. One
 * question at a time for a session, and one for a page, whatever the page asks inside this process.
 */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { insideVisitor, type Visitor } from '../http/inside.ts'
import type { Provider } from './provider.ts'
import { changeSession, endSession, touchSession } from './store.ts'
import type { TokenBox } from './tokens.ts'

export type Living = { subject: string; name: string | null; roles: string[] }

export type LivingSessions = {
  /** Undefined when it idled too long, is too old, never was, or nothing of its roles is left. */
  find(request: FastifyRequest, idHash: string): Promise<Living | undefined>
  /** Call after ending sessions: no request that comes now may share an answer from before. */
  forget(): void
}

export function livingSessions(
  deps: Deps,
  box: TokenBox,
  provider: () => Promise<Provider>,
  originOf: (request: FastifyRequest) => string,
): LivingSessions {
  const underWay = new Map<string, Promise<Living | undefined>>()
  const ofPage = new WeakMap<Visitor, { idHash: string; found: Promise<Living | undefined> }>()

  const touch = (idHash: string) => deps.db.tx('app', (tx) => touchSession(tx, idHash, deps.now()))
  const end = (idHash: string, request: FastifyRequest, action: string) =>
    deps.db.tx('app', async (tx) => {
      const ended = await endSession(tx, idHash)
      if (!ended) return
      const line = {
        action,
        object: 'session',
        result: 'ok',
        origin: originOf(request),
        actor: ended.subject,
      }
      await writeAuditLine(tx, { ...line, at: deps.now(), trace: request.id })
    })

  const look = async (idHash: string, request: FastifyRequest): Promise<Living | undefined> => {
    const session = await touch(idHash)
    if (!session || session.sealedTokens === null) return session
    const { subject } = session
    const tokens = box.open(session.sealedTokens, idHash)
    if (!tokens) {
      // Somebody wrote in that row. Going on would be going on without asking the provider.
      await end(idHash, request, 'session.end.unreadable')
      return undefined
    }
    const answer = await (await provider()).rolesNow(subject, tokens)
    if (answer.roles === 'gone' || answer.roles.length === 0) {
      await end(idHash, request, 'session.end.role-withdrawn')
      return undefined
    }
    // The question may take seconds, in which somebody signs out, here or at another server.
    if (!(await touch(idHash))) return undefined
    const roles = typeof answer.roles === 'string' ? session.roles : answer.roles
    if (answer.tokens !== tokens || roles.join(' ') !== session.roles.join(' ')) {
      const sealedTokens = box.seal(answer.tokens, idHash)
      await deps.db.tx('app', (tx) => changeSession(tx, idHash, { subject, roles, sealedTokens }))
    }
    return { ...session, roles }
  }

  const share = (idHash: string, request: FastifyRequest) => {
    const found = underWay.get(idHash) ?? look(idHash, request)
    underWay.set(idHash, found)
    const done = () => {
      if (underWay.get(idHash) === found) underWay.delete(idHash)
    }
    found.then(done, done)
    return found
  }

  return {
    find(request, idHash) {
      const page = insideVisitor()
      if (!page) return share(idHash, request)
      const known = ofPage.get(page)
      if (known?.idHash === idHash) return known.found
      const found = share(idHash, request)
      ofPage.set(page, { idHash, found })
      return found
    },
    forget() {
      underWay.clear()
    },
  }
}
