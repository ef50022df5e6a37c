/** One route of the document, made from its contract. */
import type { Access, ResponseContract, RouteContract } from '@stapwijzer/shared/api/contract.ts'
import type { z } from 'zod'
import { titles } from '../http/problem.ts'
import { jsonSchema, type Components, type JsonSchema } from './json-schema.ts'

export const versionHeader = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } }

const security: Record<Access, Record<string, string[]>[]> = {
  public: [],
  plan: [{ planToken: [] }],
  referral: [{ planToken: [] }, { referralToken: [] }],
  report: [{ reportToken: [] }],
  alert: [{ alertToken: [] }],
  // The roles that suffice, one of them (OpenAPI 3.1, Security Requirement Object).
  session: [{ deskSession: [] }],
  desk: [{ deskSession: ['counsellor', 'desk-admin'] }],
  'desk-admin': [{ deskSession: ['desk-admin'] }],
  admin: [{ deskSession: ['platform-admin'] }],
  provider: [{ deskSession: ['provider'] }],
  policy: [{ deskSession: ['policy'] }],
  region: [{ deskSession: ['policy', 'sector'] }],
}

export function operation(contract: RouteContract, components: Components): JsonSchema {
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    security: security[contract.access],
    parameters: [
      ...parameters('path', contract.params, components),
      ...parameters('query', contract.query, components),
      ...parameters('header', contract.headers, components),
    ],
    ...(contract.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(contract.body, 'input', components) } },
          },
        }
      : {}),
    responses: responses(contract, components),
  }
}

/** The names of a header contract are lower case, as Node gives them; people write them with capitals. */
function parameters(where: string, schema: z.ZodObject | undefined, components: Components): JsonSchema[] {
  if (!schema) return []
  const object = jsonSchema(schema, 'input', components)
  const required = new Set(object.required as string[] | undefined)
  return Object.entries(object.properties as Record<string, JsonSchema>).map(
    ([name, { description, ...own }]) => ({
      name: where === 'header' ? name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : name,
      in: where,
      required: where === 'path' || required.has(name),
      ...(description ? { description } : {}),
      schema: own,
    }),
  )
}

function responses(contract: RouteContract, components: Components): JsonSchema {
  const declared = Object.entries(contract.responses).map(([status, response]) => [
    status,
    described(Number(status), response, components),
  ])
  const implied = errorStatuses(contract)
    .filter((status) => !(status in contract.responses))
    .map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }])
  return Object.fromEntries([...declared, ...implied].sort(([a], [b]) => Number(a) - Number(b))) as JsonSchema
}

function described(status: number, response: ResponseContract, components: Components): JsonSchema {
  const error = status >= 400
  const type = response.type ?? (error ? 'application/problem+json' : 'application/json')
  const types = [type, ...(response.otherTypes ?? [])]
  const schema = response.schema
    ? jsonSchema(response.schema, 'output', components)
    : error && { $ref: '#/components/schemas/Problem' }
  const own = Object.entries(response.headers ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ])
  return {
    description: response.description,
    headers: { ...versionHeader, ...(Object.fromEntries(own) as JsonSchema) },
    ...(schema || response.type
      ? { content: Object.fromEntries(types.map((one) => [one, schema ? { schema } : {}])) }
      : {}),
  }
}

/** Every error that this route can give besides the ones its contract names. */
export function errorStatuses(contract: RouteContract): number[] {
  const withBody = contract.method === 'POST' || contract.method === 'PUT'
  const guarded = {
    public: [],
    plan: [401, 403, 404],
    referral: [401, 404],
    report: [401, 404],
    alert: [401, 404],
    session: [401, 403],
    desk: [401, 403, 404],
    'desk-admin': [401, 403, 404],
    admin: [401, 403, 404],
    provider: [401, 403, 404],
    policy: [401, 403, 404],
    region: [401, 403, 404],
  }[contract.access]
  return [
    400,
    ...guarded,
    ...(contract.params ? [404] : []),
    406,
    ...(withBody ? [413, 415] : []),
    414,
    ...(contract.rate === 'none' ? [] : [429]),
    431,
    500,
    503,
  ]
}

/** The reusable error answers, one for each status that an operation refers to. */
export function problemResponses(isUsed: (name: string) => boolean): JsonSchema {
  const used = Object.entries(titles).filter(([status]) => isUsed(`Problem${status}`))
  return Object.fromEntries(
    used.map(([status, title]) => [
      `Problem${status}`,
      {
        description: `${title}.`,
        headers: {
          ...versionHeader,
          ...(status === '429' || status === '503' ? { 'Retry-After': retryAfter } : {}),
          ...(status === '401' ? { 'WWW-Authenticate': { schema: { type: 'string' } } } : {}),
        },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1, maximum: 120 } }
