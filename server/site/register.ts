/**
 * Mounts the site: every address that the API does not have is a page. The pages run in this process; their
 * answers pass through the same hooks (headers, limits, log) as those of the API.
 */
import compress from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { constants } from 'node:zlib'
import type { Deps } from '../app.ts'
import { asProblem } from '../http/known-problem.ts'
import { countAs } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { logFailure } from '../http/request-log.ts'
import { loadSite, type BuiltSite } from './built-site.ts'
import { serveCrawlers } from './crawlers.ts'
import { isCrossSite } from './cross-site.ts'
import { pageKind } from './page-headers.ts'
import { serveFiles } from './static-files.ts'
import { hostFor } from './visitor-host.ts'

const pageMethods = ['GET', 'HEAD', 'POST']
/** The largest form is a referral with its texts; nothing of the site needs more. */
const maxFormBytes = 256 * 1024

/** Does nothing when the app was built without a site (tests of the API alone). */
export async function registerSite(app: FastifyInstance, deps: Deps): Promise<void> {
  if (deps.siteFolder === undefined) return
  const site = await loadSite(deps.siteFolder)
  await app.register(async (scope) => {
    await scope.register(compress, {
      global: false,
      encodings: ['br', 'gzip'],
      // Level 4 packs a page of results in about a millisecond and to within a tenth of the best.
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
      zlibOptions: { level: 6 },
    })
    await serveFiles(scope, site.clientFolder)
    serveCrawlers(app, scope, deps)
    servePages(app, scope, deps, site)
  })
}

function servePages(app: FastifyInstance, scope: FastifyInstance, deps: Deps, site: BuiltSite): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxFormBytes }, (_request, body, done) =>
    done(null, body),
  )
  const { PUBLIC_URL: publicUrl, production } = deps.config
  scope.setErrorHandler(async (error, request, reply) => {
    const problem = asProblem(error)
    if (problem.status >= 500) logFailure(deps.log, request, problem.status, error)
    void reply.headers(problem.headers)
    return send(request, reply, await refusal(app, deps, site, request, problem.status))
  })
  scope.route({
    method: app.supportedMethods,
    url: '/*',
    onRequest: [
      countAs(app, 'default'),
      (request, _reply, done) => {
        if (!pageMethods.includes(request.method)) return done(notForPages())
        done(
          isCrossSite(request.method, request.headers, { publicUrl, production })
            ? fromElsewhere()
            : undefined,
        )
      },
    ],
    handler: async (request, reply) => {
      const asked = new Request(`${publicUrl}${request.url}`, {
        method: request.method,
        headers: webHeaders(request),
        body: request.body instanceof Buffer ? new Uint8Array(request.body) : null,
      })
      return send(request, reply, await respond(app, deps, site, request, asked))
    },
  })
}

function respond(
  app: FastifyInstance,
  deps: Deps,
  site: BuiltSite,
  request: FastifyRequest,
  asked: Request,
  refused?: number,
) {
  return site.respond(asked, {
    getClientAddress: () => app.clientOf(request),
    platform: { ...hostFor(app, deps, request), ...(refused ? { refused } : {}) },
  })
}

/** The site's own page for a request that may not be answered. */
function refusal(app: FastifyInstance, deps: Deps, site: BuiltSite, request: FastifyRequest, status: number) {
  const asked = new Request(`${deps.config.PUBLIC_URL}/_geweigerd/${status}`, {
    headers: { accept: 'text/html' },
  })
  return respond(app, deps, site, request, asked, status)
}

async function send(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const { status } = response
  const kind = pageKind(request.method, request.url.split('?', 1)[0] ?? '/', status)
  void reply.code(status).headers({ ...kind.headers })
  for (const [name, value] of response.headers) if (name !== 'set-cookie') void reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie)
  if (response.headers.get('content-type') === 'text/html') void reply.type('text/html; charset=utf-8')
  void reply.removeHeader('x-sveltekit-page')
  const body = response.body ? Buffer.from(await response.arrayBuffer()) : null
  if (body === null) return reply.send()
  if (kind.packed) {
    reply.compress(body)
    return reply
  }
  return reply.send(body)
}

function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  return headers
}

function notForPages(): ProblemError {
  return new ProblemError(405, 'Pages answer GET, HEAD and POST.', {
    headers: { allow: pageMethods.join(', ') },
  })
}

function fromElsewhere(): ProblemError {
  return new ProblemError(403, 'This form was sent from another site.')
}
