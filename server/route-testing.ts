/** For tests that walk every route: the operations of the document, and a good request for each. */
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { InjectOptions } from 'fastify'
import { createPlan, type Held } from './plans/testing.ts'
import { referralApp, signedIn } from './referrals/testing.ts'
import type { TestApp } from './testing.ts'

export type Operation = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/v1/plans/{id}`. */
  path: string
  access: 'public' | 'token' | 'session'
  hasBody: boolean
  query: string[]
}

type Described = {
  security: Record<string, unknown>[]
  requestBody?: unknown
  parameters: { name: string; in: string }[]
}

/** Every operation of the running app, from its own document. */
export async function operationsOf({ app }: TestApp): Promise<Operation[]> {
  const document = (await app.inject('/v1/openapi.json')).json<{
    paths: Record<string, Record<string, Described>>
  }>()
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, requestBody, parameters }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path: `/v1${path}`,
      access: security.length === 0 ? 'public' : 'deskSession' in security[0]! ? 'session' : 'token',
      hasBody: requestBody !== undefined,
      query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
    })),
  )
}

/** What the requests come in with: a plan, and the session of a platform admin. */
export type Keys = Held & { admin: string }

/** Fills in the path and lets the request in as far as a plan's token and an admin's session do. */
export function request(operation: Operation, keys: Keys, id = keys.id): InjectOptions & { url: string } {
  return {
    method: operation.method,
    url: operation.path.replace('{id}', id),
    headers: {
      ...(operation.access === 'token' ? { authorization: `Bearer ${keys.token}` } : {}),
      ...(operation.access === 'session' ? { cookie: keys.admin } : {}),
    },
    ...(operation.hasBody ? { payload: {} } : {}),
  }
}

/** An app that somebody can sign in to, and the session of its platform admin. */
export async function routeApp(): Promise<{ t: TestApp; admin: string }> {
  const t = await referralApp()
  return { t, admin: await signedIn(t, 'dina') }
}

/** A plan for each test, so that one that erases it harms no other. */
export async function someKeys(t: TestApp, admin: string): Promise<Keys> {
  return { ...(await createPlan(t)), admin }
}

/** Whether a request with these keys comes as far as its query and body. */
export function isReachable({ access, path }: Operation): boolean {
  return access === 'public' || path.startsWith('/v1/plans/') || path.startsWith('/v1/admin/')
}

export function name({ method, path }: Operation): string {
  return `${method} ${path}`
}

/** Sends the good request with changes; `errors` as `query plaats`. */
export async function sendTo(t: TestApp, keys: Keys, operation: Operation, changes: InjectOptions) {
  const base = request(operation, keys)
  const answer = await t.app.inject({ ...base, ...changes, headers: { ...base.headers, ...changes.headers } })
  const problem = answer.statusCode === 400 && answer.body ? answer.json<{ errors?: ProblemItem[] }>() : {}
  const errors = (problem.errors ?? []).map((one) => `${one.in} ${one.path}`)
  return { answer, status: answer.statusCode, errors }
}
