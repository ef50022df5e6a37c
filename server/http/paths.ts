/** Which methods an address of the API has, for the two answers about addresses: 404 and 405. */
import type { FastifyInstance } from 'fastify'
import { METHODS } from 'node:http'
import { countAs } from './limits.ts'
import { ProblemError } from './problem.ts'

type Known = { form: RegExp; methods: Set<string> }

/**
 * Takes everything below /v1 that no route answers, whatever the method, so that a page route of the site can
 * never answer there. Call it before the routes are registered.
 */
export function refuseUnknownPaths(app: FastifyInstance): void {
  const known = new Map<string, Known>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/v1/') || url.includes('*')) return
    const form = new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:[A-Za-z0-9]+/g, '[^/]+')}$`)
    const entry = known.get(url) ?? { form, methods: new Set<string>() }
    for (const one of [method].flat()) entry.methods.add(one)
    known.set(url, entry)
  })
  for (const method of METHODS) {
    if (method !== 'CONNECT' && !app.supportedMethods.includes(method)) app.addHttpMethod(method)
  }
  const methodsOf = (path: string) => {
    const found = [...known.values()].filter(({ form }) => form.test(path))
    return [...new Set(found.flatMap(({ methods }) => [...methods]))]
  }
  // Other capitals are another address, but whoever asks for it means the API and not a page.
  for (const url of ['/v1', '/v1/*', '/V1', '/V1/*']) {
    app.route({
      method: app.supportedMethods,
      url,
      onRequest: [
        countAs(app, 'default'),
        (request, _reply, done) => done(noRoute(methodsOf(request.raw.url!.split('?', 1)[0]!))),
      ],
      handler: () => undefined,
    })
  }
}

/** The problem for an address without a route for this method. */
export function noRoute(methods: string[] = []): ProblemError {
  const names = methods.join(', ')
  return methods.length === 0
    ? new ProblemError(404, 'There is nothing at this address.')
    : new ProblemError(405, `This address answers ${names}.`, { headers: { allow: names } })
}
