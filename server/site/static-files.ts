/** The site's own files: those with a hash in their name may be kept for ever, the few others are asked for again. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const immutable = /\/_app\/immutable\//

export async function serveFiles(app: FastifyInstance, folder: string): Promise<void> {
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
