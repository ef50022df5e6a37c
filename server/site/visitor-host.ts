/** What the pages get from this process for one visitor: the API without a socket, today, a place for failures. */
import { newOperationId } from '@stapwijzer/shared/db/operation.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { FastifyInstance, FastifyRequest, LightMyRequestResponse } from 'fastify'
import type { Deps } from '../deps.ts'
import { askInside } from '../http/inside.ts'
import { logFailure } from '../http/request-log.ts'
import { foreignOperationOf } from '../http/trace.ts'
import type { PageVisit } from '../insight/action.ts'
import type { Operator, SiteHost } from './built-site.ts'

export function hostFor(
  app: FastifyInstance,
  deps: Deps,
  request: FastifyRequest,
  page: PageVisit,
): SiteHost {
  const { traceId } = request
  const operation = { traceId, parentId: newOperationId(), foreign: foreignOperationOf(request.headers) }
  const visitor = { client: app.clientOf(request), traceId, operation, page }
  return {
    today: deps.today(),
    publicUrl: deps.config.PUBLIC_URL,
    demonstration: !deps.config.production,
    operator: operatorOf(deps.config),
    report: ({ error }) => logFailure(deps.log, request, 500, error),
    async api({ method, address: url, headers, body: payload }) {
      const answer = await askInside(app, visitor, {
        method,
        url,
        headers: { ...headers, 'accept-language': currentLocale() },
        ...(payload === undefined ? {} : { payload }),
      })
      return new InsideAnswer(answer)
    },
  }
}

function operatorOf(config: Deps['config']): Operator {
  return {
    name: config.REGION_NAME ?? null,
    address: config.REGION_ADDRESS ?? null,
    phone: config.REGION_PHONE ?? null,
    mail: config.REGION_MAIL ?? null,
  }
}

/** A response that gives what the API said as it lies there, and not through a stream. */
class InsideAnswer extends Response {
  readonly #answer: LightMyRequestResponse

  constructor(answer: LightMyRequestResponse) {
    super(null, { status: answer.statusCode, headers: pairs(answer.headers) })
    this.#answer = answer
  }

  override text(): Promise<string> {
    return Promise.resolve(this.#answer.payload)
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(new Uint8Array(this.#answer.rawPayload).buffer)
  }
}

function pairs(headers: Record<string, unknown>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
}
