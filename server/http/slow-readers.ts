/**
 * A client that takes its answer slowly, or not at all, is let go: the answer lies in memory for it and the connection
 * counts. It has as long as a request may take to arrive; a byte now and then buys it nothing.
 */
import type { FastifyInstance } from 'fastify'
import type { ServerResponse } from 'node:http'
import { insideVisitor } from './inside.ts'
import type { Logger } from './request-log.ts'

export const answerWithinMs = 30_000

/** `withinMs`: from the begin of an answer until the system has taken all of it. */
export function letGoOfSlowReaders(app: FastifyInstance, log: Logger, withinMs: number): void {
  // One clock for all of them: a timer an answer is what most answers do not need.
  const open = new Map<ServerResponse, { since: number; letGo: () => void }>()
  const look = () => {
    const now = performance.now()
    for (const [response, { since, letGo }] of open) {
      // In the order of beginning: the first one that is in time ends the look.
      if (now - since < withinMs) return
      open.delete(response)
      letGo()
    }
  }
  const clock = setInterval(look, Math.min(1000, withinMs / 4)).unref()
  app.addHook('onClose', (_app, done) => {
    clearInterval(clock)
    done()
  })
  app.addHook('onSend', (request, { raw: response }, payload, done) => {
    // An answer that failed on its way is sent a second time; what the site asks inside has no connection.
    if (!insideVisitor() && !open.has(response)) {
      const letGo = () => {
        log.info({ trace: request.traceId, route: request.routePattern }, 'the answer was not taken in time')
        // Not just closed: what the system still holds for it goes as well.
        request.raw.socket.resetAndDestroy()
      }
      open.set(response, { since: performance.now(), letGo })
      const taken = () => open.delete(response)
      response.once('finish', taken).once('close', taken)
    }
    done(null, payload)
  })
}
