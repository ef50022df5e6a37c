/**
 * A client that takes its answer slowly, or not at all, is let go: the answer lies in memory for it and the connection
 * counts. It has as long as a request may take to arrive; a byte now and then buys it nothing.
 */
import type { FastifyInstance } from 'fastify'
import { insideVisitor } from './inside.ts'
import type { Logger } from './request-log.ts'

export const answerWithinMs = 30_000

/** `withinMs`: from the begin of an answer until the system has taken all of it. */
export function letGoOfSlowReaders(app: FastifyInstance, log: Logger, withinMs: number): void {
  const watched = new WeakSet<object>()
  app.addHook('onSend', (request, { raw: response }, payload, done) => {
    // An answer that failed on its way is sent a second time; what the site asks inside has no connection.
    if (!insideVisitor() && !watched.has(response)) {
      watched.add(response)
      const letGo = () => {
        log.info({ trace: request.traceId, route: request.routePattern }, 'the answer was not taken in time')
        // Not just closed: what the system still holds for it goes as well.
        request.raw.socket.resetAndDestroy()
      }
      const timer = setTimeout(letGo, withinMs).unref()
      const taken = () => clearTimeout(timer)
      response.once('finish', taken).once('close', taken)
    }
    done(null, payload)
  })
}
