/** Puts the room together: counting at the edge, writing once a minute, and what is read of it. */
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { insideVisitor } from '../http/inside.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { createFlush } from './flush.ts'
import { registerLastHour } from './last-hour.ts'
import { registerStatistics } from './statistics-routes.ts'
import { visitKind } from './visitor.ts'

/** Call it before the rooms: their requests are watched for robots. */
export function countRequests(
  app: FastifyInstance,
  { db, insight, log, config }: Pick<Deps, 'db' | 'insight' | 'log' | 'config'>,
): void {
  const flush = createFlush(db, insight.counter)
  const timer = setInterval(() => void flush.now(), config.COUNT_WRITE_SECONDS * 1000).unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    if (!(await flush.now()))
      log.warn({ keys: insight.counter.size() }, 'counts of the last minute were lost')
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { routePattern, method } = request
    const asked = routePattern === '/*' || request.routeOptions.config.contract !== undefined
    if (
      asked &&
      method !== 'HEAD' &&
      reply.statusCode < 400 &&
      !isLeftOut(routePattern) &&
      !insideVisitor()
    ) {
      if (visitKind(request.headers) === 'robot') insight.counter.add('automated-request', '')
    }
    done()
  })
}

export function registerInsight(app: FastifyInstance, deps: Deps, gate: DeskGate): void {
  registerStatistics(app, deps)
  registerLastHour(app, deps, gate)
}

/** Checks of health ask all day, and desks and operators are no visitors. */
function isLeftOut(route: string): boolean {
  return /^\/(?:v1\/)?(?:health|ready|live|desk|admin|audit|report-drafts)/.test(route)
}
