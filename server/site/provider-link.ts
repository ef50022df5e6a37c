/**
 * The way from the page of a course to its provider: a link of our own that leads on, so that it is counted without a script.
 * Where it leads stands in the catalogue and never in the address, so nobody can let it lead elsewhere.
 */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { countAs } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'

type Asked = { Params: { id: string }; Querystring: { naar?: unknown } }

const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' }

export function serveProviderLinks(app: FastifyInstance, scope: FastifyInstance, deps: Deps): void {
  scope.get<Asked>(
    '/opleiding/:id/aanbieder',
    { onRequest: countAs(app, 'default') },
    async (request, reply) => {
      const { id } = request.params
      const found = (await deps.db.catalogue((reading) => readShownCourses(reading, [id]))).get(id)
      if (!found) throw new ProblemError(404, 'There is no such course.')
      const address = found.withdrawn ? null : addressIn(found.course, request.query.naar)
      // Its own page says that it is gone, or that the provider has no site.
      if (address === null) {
        return reply.headers(headers).redirect(localPath(`/opleiding/${found.id}`, currentLocale()), 302)
      }
      const { providerId, course } = found
      deps.insight.count(request, 'provider-click', { field: course.sector, provider: providerId })
      return reply.headers(headers).redirect(address, 302)
    },
  )
}

/** `naar`: `inschrijven`, or the id of an offering with an address of its own; else the page about the course. */
export function addressIn(course: Course, naar: unknown): string | null {
  const { url, applyUrl, provider, offerings } = course
  const wanted =
    naar === 'inschrijven' ? applyUrl : offerings.find(({ id }) => naar !== undefined && id === naar)?.url
  return [wanted, url, provider.url].find((one) => one != null && /^https?:\/\//i.test(one)) ?? null
}
