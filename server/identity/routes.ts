/** Signing in and out. The pages speak to a browser; the API knows a signed-in person by the cookie that is set here. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { localPath, readLocalPath } from '@stapwijzer/shared/text/locale-path.ts'
import { signIn } from '@stapwijzer/shared/text/rooms.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { inLocale } from '../http/locale.ts'
import { isCrossSite } from '../site/cross-site.ts'
import {
  clearPlanCookies,
  clearSessionCookie,
  holdsPlanCookie,
  readSessionCookie,
  setSessionCookie,
} from './cookie.ts'
import type { LivingSessions } from './living-session.ts'
import { beAPage, pageHeaders, sendMessage, serveStyle } from './page.ts'
import type { Provider } from './provider.ts'
import { SignInRefused, type Refusal } from './provider-failure.ts'
import {
  endSession,
  hashCookieValue,
  newCookieValue,
  saveLogin,
  saveSession,
  takeLogin,
  touchSession,
} from './store.ts'
import type { TokenBox } from './tokens.ts'

export const signInPath = '/loket/inloggen'
export const returnedPath = '/loket/terug'
export const signOutPath = '/loket/uitloggen'

const statusOf: Record<Refusal | 'expired', number> = {
  'not-set-up': 503,
  'provider-down': 503,
  cancelled: 403,
  'not-valid': 403,
  'acr-too-low': 403,
  'no-role': 403,
  expired: 400,
}

export type SignInParts = {
  secret: () => string
  /** Asked at the first sign-in, not before: a provider that is down does not stop a start. */
  provider: () => Promise<Provider>
  box: TokenBox
  sessions: LivingSessions
}

export function registerSignIn(
  app: FastifyInstance,
  deps: Deps,
  { secret, provider, box, sessions }: SignInParts,
): void {
  const hash = (value: string) => hashCookieValue(value, secret())
  const tx = <T>(work: (tx: Tx) => Promise<T>) => deps.db.tx('app', work)
  const audit = (inside: Tx, request: FastifyRequest, action: string, result: string, actor: string) =>
    writeAuditLine(inside, {
      action,
      object: 'session',
      result,
      origin: app.clientOf(request),
      actor,
      at: deps.now(),
      trace: request.id,
    })

  const giveBack = async (sealed: string | null, owner: string, trace: string) => {
    const tokens = sealed === null ? undefined : box.open(sealed, owner)
    if (!tokens) return
    const answer = await provider().then(
      (one) => one.revoke(tokens),
      () => 'failed',
    )
    if (answer === 'failed') deps.log.warn({ trace }, 'tokens were not taken out of use at the provider')
  }

  app.register(async (scope) => {
    beAPage(app, scope, deps.log)
    serveStyle(scope)
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, _body, done) => done(null, undefined),
    )
    const refuse = (
      request: FastifyRequest,
      reply: FastifyReply,
      why: Refusal | 'expired',
      detail: string,
    ) => {
      deps.log.warn({ trace: request.id, refusal: why, detail }, 'sign-in refused')
      if (why === 'provider-down') void reply.header('retry-after', '30')
      return sendMessage(reply, statusOf[why], signIn.failures[why], {
        href: signInPath,
        text: signIn.tryAgain,
      })
    }

    scope.get(signInPath, async (request, reply) => {
      const query = request.query as Record<string, string | string[]>
      const returnPath = safeReturnPath(query.naar)
      const elsewhere = ownHostAddress(request, deps, returnPath)
      if (elsewhere) return reply.headers(pageHeaders).redirect(elsewhere, 302)
      const cookie = readSessionCookie(request.headers.cookie)
      if (cookie && (await tx((inside) => touchSession(inside, hash(cookie), deps.now())))) {
        return reply.headers(pageHeaders).redirect(returnPath, 303)
      }
      try {
        const { address, attempt } = await (await provider()).begin()
        const value = newCookieValue()
        await tx((inside) =>
          saveLogin(inside, hash(value), { ...attempt, returnPath: localPath(returnPath) }, deps.now()),
        )
        void reply.header('set-cookie', setSessionCookie(value))
        return reply.headers(pageHeaders).redirect(address.href, 303)
      } catch (error) {
        if (error instanceof SignInRefused) return refuse(request, reply, error.refusal, error.message)
        throw error
      }
    })

    scope.get(returnedPath, async (request, reply) => {
      const cookie = readSessionCookie(request.headers.cookie)
      const attempt = cookie && (await tx((inside) => takeLogin(inside, hash(cookie), deps.now())))
      if (!attempt) return refuse(request, reply, 'expired', 'no sign-in under way')
      try {
        const person = await (
          await provider()
        ).finish(new URL(request.raw.url!, deps.config.PUBLIC_URL), attempt)
        const value = newCookieValue()
        const sealedTokens = person.tokens && box.seal(person.tokens, hash(value))
        await tx(async (inside) => {
          await saveSession(inside, hash(value), { ...person, sealedTokens }, deps.now())
          await audit(inside, request, 'session.begin', 'ok', person.subject)
        })
        void reply.header('set-cookie', setSessionCookie(value))
        return reply.headers(pageHeaders).redirect(attempt.returnPath, 303)
      } catch (error) {
        if (!(error instanceof SignInRefused)) throw error
        await tx((inside) => audit(inside, request, 'session.begin', `refused: ${error.refusal}`, '-'))
        void reply.header('set-cookie', clearSessionCookie())
        // The provider sends everybody back to one address; the language is that of where they came from.
        return inLocale(readLocalPath(attempt.returnPath).locale, () =>
          refuse(request, reply, error.refusal, error.message),
        )
      }
    })

    scope.post(signOutPath, async (request, reply) => {
      const cookie = readSessionCookie(request.headers.cookie)
      const ours = { publicUrl: deps.config.PUBLIC_URL, production: deps.config.production }
      // As at the routes of the desk: what names no origin is no browser, and a program may end its own session.
      if (isCrossSite(request.method, { ...request.headers, cookie: undefined }, ours)) {
        return sendMessage(reply, 403, signIn.failures['other-site'], { href: deskHome, text: signIn.toDesk })
      }
      if (cookie) {
        const ended = await tx(async (inside) => {
          const found = await endSession(inside, hash(cookie))
          if (found) await audit(inside, request, 'session.end', 'ok', found.subject)
          return found
        })
        sessions.forget()
        // Whoever leaves does not wait for the provider: the session is over, whatever it answers.
        if (ended) void giveBack(ended.sealedTokens, hash(cookie), request.id)
      }
      // Desks share computers: the plan of whoever sat here must not wait for the next one.
      const left = cookie !== undefined && holdsPlanCookie(request.headers.cookie)
      void reply.header('set-cookie', [clearSessionCookie(), ...(left ? clearPlanCookies() : [])])
      if (left) void reply.header('clear-site-data', '"cache", "storage"')
      return reply.headers(pageHeaders).redirect(`${deskHome}?uit${left ? '=plan' : ''}`, 303)
    })
  })
}

/**
 * The same sign-in under the public address when it was asked under another host: the cookie must be set where the
 * provider sends the browser back to. Once only, so that a proxy which rewrites `Host` does not send it in circles.
 */
function ownHostAddress(request: FastifyRequest, deps: Deps, returnPath: string): string | undefined {
  const { hier } = request.query as Record<string, unknown>
  const own = new URL(deps.config.PUBLIC_URL)
  if (hier !== undefined || request.headers.host === own.host) return undefined
  return `${own.origin}${localPath(signInPath)}?${new URLSearchParams({ naar: returnPath, hier: '1' }).toString()}`
}

/** Where to go after signing in: a path of this site, or the desk's page. */
const deskHome = '/loket'

/**
 * Returns `asked` when it is a path on this site, else the desk's page. An address with a host, in whatever
 * disguise (`//x`, `/\x`, `https:x`, a tab in the middle), never comes back from here.
 */
export function safeReturnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/(?![/\\])[^\\\p{C}\s]*$/u.test(asked))
    return deskHome
  const base = 'http://site.invalid'
  const url = URL.parse(asked, base)
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return deskHome
  const { path } = readLocalPath(url.pathname)
  if (/^\/(loket\/(inloggen|terug|uitloggen)|demo-inloggen)(\/|$)/.test(path)) return deskHome
  return url.pathname + url.search + url.hash
}
