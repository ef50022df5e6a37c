/** The request counters on the app: which client is asking, and the hook that refuses with 429. */
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { Config } from '../config.ts'
import { clientReader, sharedNetworks } from './client-address.ts'
import { insideVisitor } from './inside.ts'
import { ProblemError } from './problem.ts'
import { createLimits, type Limits, type Verdict } from './rate-limit.ts'

export type Counter = 'default' | 'suggestions' | 'none'

/** Adds `app.limits`, `app.clientOf(request)` and `app.tick()` (milliseconds that never go back). */
export function decorateWithLimits(app: FastifyInstance, config: Config): void {
  const read = clientReader(config.TRUSTED_PROXIES)
  const clientOf = (request: FastifyRequest) =>
    insideVisitor()?.client ??
    read({
      socket: request.raw.socket.remoteAddress ?? '',
      forwardedFor: joined(request.headers['x-forwarded-for']),
      forwarded: joined(request.headers.forwarded),
    })
  app.decorate('limits', createLimits(config.RATE_LIMIT_PER_MINUTE, sharedNetworks(config.SHARED_NETWORKS)))
  app.decorate('clientOf', clientOf)
  app.decorate('tick', () => performance.now())
}

/**
 * A hook that counts the request for its client. What the site asks inside this process is not counted: the page
 * that it is asked for was.
 */
export function countAs(app: FastifyInstance, counter: Counter): onRequestHookHandler {
  if (counter === 'none') return (_request, _reply, done) => done()
  const counts = app.limits[counter]
  return (request, _reply, done) => {
    if (insideVisitor()) return done()
    const { retryAfter } = counts.take(app.clientOf(request), app.tick())
    done(retryAfter === null ? undefined : tooMany(retryAfter))
  }
}

/** Throws the 429 of a verdict. */
export function insist(verdict: Verdict): void {
  if (verdict.retryAfter !== null) throw tooMany(verdict.retryAfter)
}

function tooMany(seconds: number): ProblemError {
  return new ProblemError(429, `Too many requests in a short time. Try again in ${seconds} seconds.`, {
    headers: { 'retry-after': String(seconds) },
  })
}

function joined(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header
}

declare module 'fastify' {
  interface FastifyInstance {
    limits: Limits
    clientOf(request: FastifyRequest): string
    tick(): number
  }
}
