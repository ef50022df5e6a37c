/**
 * Says that a proxy stands in front and is not trusted: all its visitors then share one limit, and the audit log has its
 * address in the place of theirs. Anybody can send such a header, so it is said once and nothing follows from it.
 */
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { insideVisitor } from './inside.ts'
import type { Logger } from './request-log.ts'

const ofProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded']
const consequence = 'behind a proxy all visitors count as one, and it stands in the audit log for them'

export function watchForProxies(
  app: FastifyInstance,
  { config, log }: { config: Pick<Config, 'TRUSTED_PROXIES' | 'production'>; log: Logger },
): void {
  if (config.TRUSTED_PROXIES.length > 0) return
  // This server speaks no TLS, so that under an https address something stands in front.
  if (config.production) log.warn(`TRUSTED_PROXIES is not set: ${consequence}`)
  let told = false
  app.addHook('onRequest', ({ headers, id }, _reply, done) => {
    if (!told && !insideVisitor() && ofProxies.some((name) => headers[name] !== undefined)) {
      told = true
      log.warn({ trace: id }, `a request came through a proxy and TRUSTED_PROXIES is not set: ${consequence}`)
    }
    done()
  })
}
