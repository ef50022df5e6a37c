/** For tests: every operation of the published document, and what its access means for each asker. */
import type { TestApp } from '../../testing.ts'

/**
 * Whoever may ask. `stranger` holds a token that opens nothing, `person` the right one; `other desk` is a counsellor
 * elsewhere, who may do the same there and nothing here; `other sector` somebody of another sector body.
 */
export const askers = [
  'anonymous',
  'stranger',
  'person',
  'counsellor',
  'other desk',
  'desk admin',
  'platform admin',
  'provider',
  'policy officer',
  'sector body',
  'other sector',
] as const
export type Asker = (typeof askers)[number]

/** `in`: came past every question of right; whether the request was any good is judged after it. */
export type Verdict = 'in' | 401 | 403 | 404

export type Schema = Record<string, unknown>
export type Operation = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/desk/referrals/{id}`. */
  path: string
  operationId: string
  /** The document's: alternatives, each a scheme with the roles that suffice. */
  security: Record<string, string[]>[]
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  /** Schema of the JSON body. */
  body: Schema | undefined
}

type Described = Pick<Operation, 'operationId' | 'security' | 'parameters'> & {
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}
type Document = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema> }
}

export type Published = { operations: Operation[]; schemas: Record<string, Schema> }

export async function publishedBy({ app }: TestApp): Promise<Published> {
  const { paths, components } = (await app.inject('/v1/openapi.json')).json<Document>()
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, parameters, requestBody }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      operationId,
      security,
      parameters,
      body: requestBody?.content['application/json'].schema,
    })),
  )
  return { operations, schemas: components.schemas }
}

/** The role of the document that an asker has. */
const roleOf: Partial<Record<Asker, string>> = {
  counsellor: 'counsellor',
  'other desk': 'counsellor',
  'desk admin': 'desk-admin',
  'platform admin': 'platform-admin',
  provider: 'provider',
  'policy officer': 'policy',
  'sector body': 'sector',
  'other sector': 'sector',
}

/** What the `security` of an operation means for someone. */
export function expected({ security, path }: Operation, asker: Asker): Verdict {
  if (security.length === 0) return 'in'
  const session = security.find((one) => 'deskSession' in one)?.deskSession
  if (!session) {
    if (asker === 'person') return 'in'
    return asker === 'stranger' ? 404 : 401
  }
  const role = roleOf[asker]
  if (role === undefined) return 401
  if (session.length > 0 && !session.includes(role)) return 403
  return ['other desk', 'other sector'].includes(asker) && path.includes('{id}') ? 404 : 'in'
}
