/**
 * The time between being asked to stop and not listening any more. A proxy sees at `/v1/health/ready` that it must send
 * nothing new; whoever still comes is answered, on a connection that closes afterwards. So nobody finds a connection
 * broken that it believed to be open.
 */
import type { FastifyInstance } from 'fastify'

export type Draining = { begun: boolean }

export function decorateWithDraining(app: FastifyInstance): void {
  const draining: Draining = { begun: false }
  app.decorate('draining', draining)
  // At the answer and not at the request: what was in flight when it began must not keep its connection either.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (draining.begun) void reply.header('connection', 'close')
    done(null, payload)
  })
}

declare module 'fastify' {
  interface FastifyInstance {
    draining: Draining
  }
}
