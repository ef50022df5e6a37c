/** Holds an answer against its contract and against what every answer must have. Only tests use it: it costs time. */
import type { RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { Problem } from '@stapwijzer/shared/api/problem.ts'
import { apiVersion } from '@stapwijzer/shared/api/version.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dotted } from './http/problem-items.ts'
import { titles } from './http/problem.ts'
import { demoPath } from './identity/demo/address.ts'
import { errorStatuses } from './openapi/operation.ts'

/** One sentence for each promise that the answer breaks. */
export function brokenPromises(request: FastifyRequest, reply: FastifyReply, payload: unknown): string[] {
  const what = `${request.method} ${request.url} → ${reply.statusCode}`
  const contract = request.routeOptions.config.contract
  return [
    ...headerFaults(reply),
    ...(reply.statusCode >= 400 && isData(reply) && !ofDemoProvider(request)
      ? problemFaults(reply, payload)
      : []),
    ...(contract ? contractFaults(contract, request, reply, payload) : []),
  ].map((fault) => `${what}: ${fault}`)
}

function headerFaults(reply: FastifyReply): string[] {
  const wanted: [string, RegExp][] = [
    ['api-version', new RegExp(`^${apiVersion.replaceAll('.', '\\.')}$`)],
    ['x-content-type-options', /^nosniff$/],
    ['x-frame-options', /^DENY$/],
    ['content-security-policy', /frame-ancestors 'none'/],
    ['cross-origin-opener-policy', /^same-origin$/],
    ['cross-origin-resource-policy', /^same-origin$/],
    ['strict-transport-security', /max-age=\d{8}/],
    ['referrer-policy', /^(no-referrer|same-origin)$/],
    ['permissions-policy', /(^|, )camera=\(\), .*\bgeolocation=\(\), .*\bmicrophone=\(\)/],
    ['cache-control', /./],
  ]
  const faults = wanted
    .filter(([name, form]) => !form.test(String(reply.getHeader(name) ?? '')))
    .map(([name]) => `header ${name} is ${String(reply.getHeader(name))}`)
  const forbidden = ['server', 'x-powered-by'].filter((name) => reply.hasHeader(name))
  return [...faults, ...forbidden.map((name) => `header ${name} is there`)]
}

function isData(reply: FastifyReply): boolean {
  return !String(reply.getHeader('content-type') ?? '').startsWith('text/html')
}

/** The demonstration's provider answers errors as OAuth has them (RFC 6749, 5.2). */
function ofDemoProvider({ url }: FastifyRequest): boolean {
  return url.startsWith(`${demoPath}/`)
}

function problemFaults(reply: FastifyReply, payload: unknown): string[] {
  if (!String(reply.getHeader('content-type')).startsWith('application/problem+json')) {
    return [`an error of type ${String(reply.getHeader('content-type'))}`]
  }
  if (typeof payload !== 'string') return []
  const parsed = Problem.safeParse(JSON.parse(payload))
  if (!parsed.success) return [`not a problem: ${parsed.error.message}`]
  const { status, title } = parsed.data
  return [
    ...(status === reply.statusCode ? [] : [`status ${status} in the body`]),
    ...(titles[status] === title ? [] : [`title ${title}`]),
  ]
}

function contractFaults(
  contract: RouteContract,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): string[] {
  const status = reply.statusCode
  const response = contract.responses[status]
  const faults: string[] = []
  if (contract.access !== 'public' && !/no-store/.test(String(reply.getHeader('cache-control')))) {
    faults.push('an answer about a person may be kept')
  }
  if (path(request) !== '/v1/openapi.json' && reply.hasHeader('access-control-allow-origin')) {
    faults.push('open to other origins')
  }
  if (reply.hasHeader('set-cookie') && contract.access !== 'desk') faults.push('sets a cookie')
  if (!response && !errorStatuses(contract).includes(status)) {
    return [...faults, 'a status that the document does not name']
  }
  if (!response) return faults
  if (!response.schema && status >= 400) return faults
  const type = response.type ?? 'application/json'
  if (response.schema && !/json/.test(type)) return faults
  if (!response.schema || typeof payload !== 'string' || payload === '') {
    return payload && !response.schema && !response.type
      ? [...faults, 'a body that the contract does not name']
      : faults
  }
  const parsed = response.schema.safeParse(JSON.parse(payload))
  return parsed.success
    ? faults
    : [...faults, ...parsed.error.issues.map((issue) => `${dotted(issue.path) || 'body'}: ${issue.message}`)]
}

function path(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!
}
