/** Serves the picture of a link preview: of the site, or of one course. */
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import { home } from '@stapwijzer/shared/text/rooms.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { countAs } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { previewImage, type Preview } from './preview-image.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Drawing takes some 50 ms of this process, so the pictures that were asked for last are kept: 100 of some 30 kB. */
const mostKept = 100
const dayOfSeconds = 86_400

export function servePreviews(app: FastifyInstance, scope: FastifyInstance, deps: Deps): void {
  const kept = new Map<string, Promise<Buffer>>()
  const drawn = (preview: Preview): Promise<Buffer> => {
    const key = JSON.stringify(preview)
    const picture = kept.get(key) ?? previewImage(preview)
    kept.delete(key)
    kept.set(key, picture)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    picture.catch(() => kept.delete(key))
    return picture
  }
  const onRequest = countAs(app, 'default')
  const headers = { 'cache-control': `public, max-age=${dayOfSeconds}` }

  scope.get('/voorbeeld/site.png', { onRequest }, async (_request, reply) =>
    reply
      .headers(headers)
      .type('image/png')
      .send(await drawn({ title: home.heading, under: home.previewUnder })),
  )
  scope.get<{ Params: { id: string } }>(
    '/voorbeeld/opleiding/:id.png',
    { onRequest },
    async (request, reply) => {
      const preview = await previewOf(deps, request.params.id)
      if (!preview) throw new ProblemError(404, 'There is no such course.')
      return reply
        .headers(headers)
        .type('image/png')
        .send(await drawn(preview))
    },
  )
}

async function previewOf(deps: Deps, id: string): Promise<Preview | null> {
  if (!uuid.test(id)) return null
  const course = (await deps.db.catalogue((reading) => readShownCourses(reading, [id]))).get(id)
  if (!course || course.withdrawn) return null
  const { provider, location } = course.course
  return {
    title: course.title,
    under: [provider.name, location?.city].filter((word) => typeof word === 'string').join(', '),
  }
}
