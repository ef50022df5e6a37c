/** Builds the application and never listens: tests inject into it, main.ts serves it. */
import { inOperation } from '@stapwijzer/shared/db/operation.ts'
import fastify, { type FastifyInstance } from 'fastify'
import { registerAdmin } from './admin/register.ts'
import { registerAlerts } from './alerts/routes.ts'
import { registerAudit } from './audit/routes.ts'
import { registerCases } from './cases/routes.ts'
import { registerCourses } from './courses/routes.ts'
import type { Deps } from './deps.ts'
import { loadDesks } from './desks/load-desks.ts'
import { registerDesks } from './desks/routes.ts'
import { withTakenOver } from './desks/successors.ts'
import { registerFunding } from './funding/routes.ts'
import { registerHealth } from './health/routes.ts'
import { baseHeaders } from './http/base-headers.ts'
import { decorateWithDraining } from './http/draining.ts'
import { answerFailures, frameworkFailure } from './http/failures.ts'
import { readJsonBodies } from './http/json-body.ts'
import { decorateWithLimits } from './http/limits.ts'
import { answerInLocale, withoutLocale } from './http/locale.ts'
import { noRoute, refuseUnknownPaths } from './http/paths.ts'
import { readQueryString } from './http/query-string.ts'
import { answerClientError, answerOddRequests } from './http/raw-answers.ts'
import { logRequest } from './http/request-log.ts'
import { countRequests, registerInsight } from './insight/register.ts'
import { insideVisitor } from './http/inside.ts'
import { registerReportDrafts } from './report/draft-routes.ts'
import { registerReports } from './report/routes.ts'
import { foreignOperationOf, traceIdOf } from './http/trace.ts'
import { answerWithinMs, letGoOfSlowReaders } from './http/slow-readers.ts'
import { watchForProxies } from './http/untrusted-proxy.ts'
import { checkHead, maxHeadBytes } from './http/well-formed.ts'
import { registerIdentity } from './identity/register.ts'
import { registerMatching } from './matching/routes.ts'
import { registerOccupations } from './occupations/routes.ts'
import { createTaxonomyStore } from './occupations/taxonomy-store.ts'
import { registerOpenApi } from './openapi/routes.ts'
import { registerPlans } from './plans/routes.ts'
import { referralDesk, registerReferralRoom } from './referrals/register.ts'
import { registerMissedSubjects } from './missed-subjects/routes.ts'
import { registerCourseReports } from './reports/routes.ts'
import { registerSite } from './site/register.ts'
import { registerSources } from './sources/routes.ts'
import { registerSuggestions } from './suggestions/routes.ts'

export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    rewriteUrl: withoutLocale,
    genReqId: (request) => insideVisitor()?.traceId ?? traceIdOf(request.headers.traceparent),
    routerOptions: {
      caseSensitive: true,
      ignoreTrailingSlash: false,
      maxParamLength: 2048,
      querystringParser: readQueryString,
    },
    http: {
      maxHeaderSize: maxHeadBytes,
      requireHostHeader: false,
      headersTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
    },
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    // While stopping, what still arrives on an open connection is answered as usual and the connection closed after it.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: frameworkFailure(deps.log),
    clientErrorHandler: answerClientError,
  })
  answerOddRequests(app.server)
  decorateWithLimits(app, deps.config)
  decorateWithDraining(app)
  answerFailures(app, deps.log)
  readJsonBodies(app)
  addHooks(app, deps)
  watchForProxies(app, deps)
  letGoOfSlowReaders(app, deps.log, deps.answerWithinMs ?? answerWithinMs)
  traceOperations(app)
  countRequests(app, deps)
  answerInLocale(app)
  refuseUnknownPaths(app)
  await registerRooms(app, deps)
  return app
}

/** One line a room: it registers its own contracts. The document comes first, because it collects the others. */
async function registerRooms(app: FastifyInstance, deps: Deps): Promise<void> {
  const desks = loadDesks(deps.config.DESKS_DIR)
  const taxonomy = createTaxonomyStore(deps)
  registerOpenApi(app, deps)
  await registerHealth(app, deps)
  const searching = registerCourses(app, deps, taxonomy)
  registerAlerts(app, deps, searching)
  registerOccupations(app, deps.insight, taxonomy)
  registerSuggestions(app, deps, taxonomy)
  registerMatching(app, deps, taxonomy)
  registerDesks(app, deps, desks)
  registerFunding(app, deps)
  const identity = withTakenOver(registerIdentity(app, deps), desks, deps.today)
  const findDesk = async (id: string) => referralDesk(deps, desks, id)
  registerPlans(app, deps, { secret: identity.secret, taxonomy })
  registerReferralRoom(app, deps, identity, desks)
  registerAudit(app, deps, identity.gate)
  registerCourseReports(app, deps, identity.gate)
  registerMissedSubjects(app, deps, identity.gate)
  registerCases(app, deps, identity.gate, { readCounts: null })
  registerSources(app, deps)
  registerInsight(app, deps, identity.gate)
  registerReports(app, deps)
  registerReportDrafts(app, deps, identity.gate)
  registerAdmin(app, deps, identity.gate, { findDesk, taxonomy })
  // Last: pages answer wherever nothing else does.
  await registerSite(app, deps)
}

/** A request runs as part of the page that asked it, or of what another party was doing (see `Operation`). */
function traceOperations(app: FastifyInstance): void {
  app.addHook('onRequest', ({ id: traceId, headers }, _reply, done) => {
    inOperation(insideVisitor()?.operation ?? { traceId, foreign: foreignOperationOf(headers) }, done)
  })
}

function addHooks(app: FastifyInstance, { log, metrics }: Deps): void {
  app.decorateRequest('traceId', {
    getter() {
      return this.id
    },
  })
  app.decorateRequest('routePattern', {
    getter() {
      return this.is404 ? '-' : (this.routeOptions.url ?? '-')
    },
  })
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(baseHeaders)
    try {
      checkHead(request.raw)
      done(request.is404 ? noRoute() : undefined)
    } catch (error) {
      done(error as Error)
    }
  })
  app.addHook('onResponse', (request, reply, done) => {
    logRequest(log, request, reply)
    metrics?.observe(request.method, request.routePattern, reply.statusCode, reply.elapsedTime / 1000)
    done()
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** W3C trace id, 32 hexadecimal digits. */
    readonly traceId: string
    /** `/v1/courses/:id`, or `-` where no route was found. */
    readonly routePattern: string
  }
}
