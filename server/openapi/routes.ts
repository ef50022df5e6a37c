/** Serves the OpenAPI document, to scripts of every origin. Call before the rooms register: it collects their contracts. */
import type { Answer, RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { getOpenApi } from '@stapwijzer/shared/api/openapi.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'
import { openApiDocument } from './document.ts'

export function registerOpenApi(app: FastifyInstance, deps: Deps): void {
  const contracts = new Map<string, RouteContract>()
  app.addHook('onRoute', ({ config }) => {
    if (config?.contract) contracts.set(config.contract.id, config.contract)
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(getOpenApi.path) && request.routePattern === getOpenApi.path) {
      void reply.headers({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'API-Version',
      })
    }
    done()
  })
  let made: { document: Answer<typeof getOpenApi, 200>; text: string } | undefined
  route(app, getOpenApi, async (_input, _request, reply) => {
    made ??= withText(openApiDocument([...contracts.values()], deps.config.PUBLIC_URL))
    const { document, text } = made
    // Written out once: it is by far the largest answer, and the same for everybody.
    void reply.serializer(() => text)
    // With a serializer of its own an answer has no type by itself.
    return { status: 200, body: document, headers: { 'content-type': 'application/json; charset=utf-8' } }
  })
  app.options(getOpenApi.path, (_request, reply) => {
    void reply
      .status(204)
      .headers({
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'Accept, Content-Type, If-None-Match',
        'access-control-max-age': '86400',
      })
      .send()
  })
}

function withText<T>(document: T): { document: T; text: string } {
  return { document, text: JSON.stringify(document) }
}
