/**
 * Mounts the site: every address that the API does not have is a page. The pages run in this process; their
 * answers pass through the same hooks (headers, limits, log) as those of the API.
 */
import fastifyStatic from '@fastify/static'
import { currentLocale, entryFallback, isEntryLocale } from '@stapwijzer/shared/text/locale.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { asProblem } from '../http/known-problem.ts'
import { countAs } from '../http/limits.ts'
import { inLocale, localeOf } from '../http/locale.ts'
import { sendPacked } from '../http/packed.ts'
import { countVisit } from '../insight/visit.ts'
import { ProblemError } from '../http/problem.ts'
import { logFailure } from '../http/request-log.ts'
import { loadSite, type BuiltSite } from './built-site.ts'
import { serveCrawlers } from './crawlers.ts'
import { isCrossSite } from './cross-site.ts'
import { isAnonymous, PageCache, type CachedPage } from './page-cache.ts'
import { isOpenedBySecret, pageKind, type PageKind } from './page-headers.ts'
import { failureRequest, fromRoot, pageRequest, pathOf } from './page-request.ts'
import { servePreviews } from './previews.ts'
import { serveProviderLinks } from './provider-link.ts'
import { hostFor } from './visitor-host.ts'

const pageMethods = ['GET', 'HEAD', 'POST']
/** The largest form is a referral with its texts; nothing of the site needs more. */
const maxFormBytes = 256 * 1024

/** Answers an error of the framework or of a hook with a page of the site. */
export type FailurePage = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>

/** Does nothing when the app was built without a site (tests of the API alone). */
export async function registerSite(app: FastifyInstance, deps: Deps): Promise<void> {
  app.decorate('failurePage', undefined)
  if (deps.siteFolder === undefined) return
  const site = await loadSite(deps.siteFolder)
  const mount = { app, deps, site, pageCache: new PageCache(() => app.tick()) }
  await app.register(async (scope) => {
    await serveFiles(scope, mount.site.clientFolder)
    serveCrawlers(app, scope, deps)
    servePreviews(app, scope, deps)
    serveProviderLinks(app, scope, deps)
    servePages(scope, mount)
  })
}

type Mount = { app: FastifyInstance; deps: Deps; site: BuiltSite; pageCache: PageCache }

function servePages(scope: FastifyInstance, mount: Mount): void {
  const { app } = mount
  const { PUBLIC_URL: publicUrl, production } = mount.deps.config
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxFormBytes }, (_request, body, done) =>
    done(null, body),
  )
  app.failurePage = failurePage(mount)
  scope.setErrorHandler(app.failurePage)
  scope.route({
    method: app.supportedMethods,
    url: '/*',
    onRequest: [
      countAs(app, 'default'),
      (request, _reply, done) => {
        if (!pageMethods.includes(request.method)) return done(notForPages())
        const crossSite = isCrossSite(request.method, request.headers, { publicUrl, production })
        done(crossSite && !isOpenedBySecret(pathOf(request)) ? fromElsewhere() : undefined)
      },
    ],
    handler: async (request, reply) => {
      const make = () => pageFor(mount, request)
      const keep = isAnonymous(request) && pageKind('GET', pathOf(request), 200).packed
      const page = await (keep ? mount.pageCache.page(`${currentLocale()} ${request.url}`, make) : make())
      countVisit(mount.deps.insight, request, pathOf(request), page)
      if (isBareText(page)) throw new ProblemError(page.status, 'There is no page here.')
      const { packed } = copyHead(request, reply, page)
      if (packed && holdsTag(request, page)) return reply.code(304).send()
      if (page.body.length === 0 || !packed) return reply.send(page.body)
      return sendPacked(request, reply, page.body)
    },
  })
}

function failurePage(mount: Mount): FailurePage {
  return async (error, request, reply) => {
    const { status, headers } = asProblem(error)
    if (status >= 500) logFailure(mount.deps.log, request, status, error)
    // An error of the framework comes before the hook that gives a request its language.
    // A language with entry pages only has no page for it.
    const locale = localeOf(request)
    const spoken = isEntryLocale(locale) ? entryFallback : locale
    const page = await inLocale(spoken, () => pageFor(mount, request, status))
    copyHead(request, reply, page)
    return reply.headers(headers).send(page.body)
  }
}

/** Lets the site make the page that was asked for, or with `refused` the one that tells of this failure. */
async function pageFor(
  { app, deps, site }: Mount,
  request: FastifyRequest,
  refused?: number,
): Promise<CachedPage> {
  const { PUBLIC_URL: publicUrl } = deps.config
  const asked = refused ? failureRequest(publicUrl, refused) : pageRequest(publicUrl, request)
  const page = { path: pathOf(request), actions: [] }
  const response = await site.respond(asked, {
    getClientAddress: () => app.clientOf(request),
    platform: { ...hostFor(app, deps, request, page), ...(refused ? { refused } : {}) },
  })
  const body = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], body, actions: page.actions }
}

/** Copies status and headers of a page to the reply, with those that its kind asks for. */
function copyHead(request: FastifyRequest, reply: FastifyReply, { status, headers }: CachedPage): PageKind {
  const bare = request.headers.cookie === undefined
  const kind = pageKind(request.method, pathOf(request), status, bare)
  void reply.code(status).headers({ 'content-type': 'text/plain; charset=utf-8', ...kind.headers })
  for (const [name, value] of headers) {
    if (name === 'x-sveltekit-page') continue
    // Fastify gathers several cookies; any other header is replaced.
    if (name === 'location' && value.startsWith('.')) void reply.header(name, fromRoot(value, request.url))
    else if (value === 'text/html') void reply.header(name, 'text/html; charset=utf-8')
    else void reply.header(name, value)
  }
  return kind
}

/**
 * Whether the visitor has this very page already. The answer that says so carries all headers of the page: a browser
 * puts them in the place of those it kept, and the policy for data would leave the kept page without style and script.
 */
function holdsTag(request: FastifyRequest, { status, headers }: CachedPage): boolean {
  const tag = headers.find(([name]) => name === 'etag')?.[1]
  const tags = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return status === 200 && tag !== undefined && (tags?.includes(tag.replace(/^W\//, '')) ?? false)
}

/** Kit says some refusals in a line of plain text; a visitor gets a page. */
function isBareText({ status, headers }: CachedPage): boolean {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  return status >= 400 && !/^(text\/html|application\/json)/.test(type)
}

function notForPages(): ProblemError {
  return new ProblemError(405, 'Pages answer GET, HEAD and POST.', {
    headers: { allow: pageMethods.join(', ') },
  })
}

function fromElsewhere(): ProblemError {
  return new ProblemError(403, 'This form was sent from another site.')
}

declare module 'fastify' {
  interface FastifyInstance {
    /** How an address that is a page says that something went wrong; undefined without a site. */
    failurePage: FailurePage | undefined
  }
}

/** The site's own files: those with a hash in their name may be kept for ever, the few others are asked for again. */
const immutable = /\/_app\/immutable\//

async function serveFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz'],
    setHeaders(reply, path) {
      reply.header(
        'cache-control',
        immutable.test(path) ? 'max-age=31536000, immutable' : 'public, max-age=3600',
      )
    },
  })
}
