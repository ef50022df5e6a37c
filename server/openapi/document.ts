/** The OpenAPI 3.1 document, generated from the contracts that are registered. */
import type { RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { Problem } from '@stapwijzer/shared/api/problem.ts'
import { apiVersion } from '@stapwijzer/shared/api/version.ts'
import { jsonSchema, type Components, type JsonSchema } from './json-schema.ts'
import { operation, problemResponses } from './operation.ts'

/** `publicUrl` is where people reach the service; only a secure one is named, so that the document fits every test set-up. */
export function openApiDocument(contracts: readonly RouteContract[], publicUrl: string) {
  const schemas: Components = {}
  schemas.Problem = jsonSchema(Problem, 'output', schemas)
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const contract of contracts) {
    const path = contract.path.slice('/v1'.length).replace(/:([A-Za-z0-9]+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract, schemas) }
  }
  const secure = publicUrl.startsWith('https://')
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stapwijzer API',
      version: apiVersion,
      description:
        'Courses for adults in one region, a personal development plan, who pays for it, and a referral to the regional guidance desk. Every error is application/problem+json (RFC 9457).',
      contact: {
        name: 'Stapwijzer',
        email: 'api@stapwijzer.example',
        url: secure ? `${publicUrl}/over` : 'https://stapwijzer.example/over',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: secure ? `${publicUrl}/v1` : '/v1' }],
    tags: [...new Set(contracts.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: problemResponses((name) => JSON.stringify(paths).includes(`/${name}"`)),
      headers: { ApiVersion: { description: 'Version of this API.', schema: { type: 'string' } } },
      securitySchemes: {
        planToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret of a plan, given once when it was made.',
        },
        referralToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret of a referral, given when it was made.',
        },
        reportToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret of a report about a course, given when it was made.',
        },
        alertToken: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The secret of a link in a mail about alerts: to confirm one, to manage them, or to stop them all.',
        },
        deskSession: { type: 'apiKey', in: 'cookie', name: '__Host-stapwijzer-sessie' },
      },
    },
  }
}
