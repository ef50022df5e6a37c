/** The files for machines that visit: what may be indexed, every page there is, and where to report a weakness. */
import { shippedLocales } from '@stapwijzer/shared/text/locale.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { countAs } from '../http/limits.ts'
import { sendPacked } from '../http/packed.ts'
import { ProblemError } from '../http/problem.ts'
import { countLiveCourses, liveCourses, occupationsWithCourses } from './live-courses.ts'
import { llmsTxt, robots, securityTxt, sitemap, sitemapIndex, type SitemapPage } from './crawler-files.ts'

/**
 * A sitemap may hold 50,000 addresses and 50 MB; each page has one in each language, and each names the others. Some room is
 * left for the fixed pages and the occupations.
 */
export const coursesPerSitemap = Math.floor(40_000 / shippedLocales.length)

/** As in SECURITY.md: where someone who finds a weakness can write. */
const securityContact = 'security@stapwijzer.example'

const fixedPages = [
  ...['/', '/zoeken', '/wat-kan-ik-worden', '/richting', '/financiering', '/advies'],
  ...['/uit-een-ander-land', '/over', '/voortgang', '/privacy', '/toegankelijkheid'],
]

export function serveCrawlers(app: FastifyInstance, scope: FastifyInstance, deps: Deps): void {
  const { PUBLIC_URL: origin } = deps.config
  const onRequest = countAs(app, 'default')
  const kept = { 'cache-control': 'public, max-age=3600' }

  scope.get('/robots.txt', { onRequest }, (_request, reply) =>
    reply.headers(kept).type('text/plain; charset=utf-8').send(robots(origin)),
  )
  scope.get('/llms.txt', { onRequest }, (_request, reply) =>
    reply.headers(kept).type('text/plain; charset=utf-8').send(llmsTxt(origin)),
  )
  scope.get('/.well-known/security.txt', { onRequest }, (_request, reply) =>
    reply
      .headers(kept)
      .type('text/plain; charset=utf-8')
      .send(securityTxt(origin, securityContact, deps.now())),
  )
  scope.get('/sitemap.xml', { onRequest }, async (request, reply) => {
    const total = await deps.db.read('app', countLiveCourses)
    const parts = Math.max(1, Math.ceil(total / coursesPerSitemap))
    const xml = parts > 1 ? sitemapIndex(origin, parts) : sitemap(origin, await pagesOf(deps, 1))
    void reply.headers(kept).type('application/xml; charset=utf-8')
    return sendPacked(request, reply, Buffer.from(xml))
  })
  scope.get<{ Params: { part: string } }>(
    '/sitemap-:part(^[1-9]\\d{0,3}$).xml',
    { onRequest },
    async (request, reply) => {
      const part = Number(request.params.part)
      const pages = await pagesOf(deps, part)
      if (pages.length === 0) throw new ProblemError(404, 'There is no such part.')
      void reply.headers(kept).type('application/xml; charset=utf-8')
      return sendPacked(request, reply, Buffer.from(sitemap(origin, pages)))
    },
  )
}

/** The fixed pages, the schemes and the occupations with courses stand in the first part. */
async function pagesOf(deps: Deps, part: number): Promise<SitemapPage[]> {
  const range = { limit: coursesPerSitemap, offset: (part - 1) * coursesPerSitemap }
  const { courses, occupations } = await deps.db.read('app', async (tx) => ({
    courses: await liveCourses(tx, range),
    occupations: part === 1 ? await occupationsWithCourses(tx) : [],
  }))
  return [
    ...(part === 1 ? fixedPages.map((path) => ({ path })) : []),
    ...(part === 1 ? shippedSchemes().list.map(({ id }) => ({ path: `/financiering/${id}` })) : []),
    ...occupations.map((id) => ({ path: `/beroep/${id}` })),
    ...courses.map(({ id, changedAt }) => ({ path: `/opleiding/${id}`, changedAt })),
  ]
}
