/** What the pages get from this process for one visitor: the API without a socket, today, a place for failures. */
import { newOperationId } from '@stapwijzer/shared/db/operation.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { askInside } from '../http/inside.ts'
import { logFailure } from '../http/request-log.ts'
import { foreignOperationOf } from '../http/trace.ts'
import type { SiteHost } from './built-site.ts'

export function hostFor(app: FastifyInstance, deps: Deps, request: FastifyRequest): SiteHost {
  const { traceId } = request
  const operation = { traceId, parentId: newOperationId(), foreign: foreignOperationOf(request.headers) }
  const visitor = { client: app.clientOf(request), traceId, operation }
  return {
    today: deps.today(),
    publicUrl: deps.config.PUBLIC_URL,
    report: ({ error }) => logFailure(deps.log, request, 500, error),
    async api(asked) {
      const { pathname, search } = new URL(asked.url)
      const answer = await askInside(app, visitor, {
        method: asked.method,
        url: `${pathname}${search}`,
        headers: { ...Object.fromEntries(asked.headers), 'accept-language': currentLocale() },
        ...(asked.body ? { payload: Buffer.from(await asked.arrayBuffer()) } : {}),
      })
      return new Response(hasBody(answer.statusCode) ? new Uint8Array(answer.rawPayload) : null, {
        status: answer.statusCode,
        headers: pairs(answer.headers),
      })
    },
  }
}

function hasBody(status: number): boolean {
  return status !== 204 && status !== 304
}

function pairs(headers: Record<string, unknown>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
}
