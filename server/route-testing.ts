/** For tests that walk every route: the operations of the document, and a good request for each. */
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { InjectOptions } from 'fastify'
import { createPlan, type Held } from './plans/testing.ts'
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

/** Fills in the path and lets the request in as far as a plan's token does. */
export function request(operation: Operation, plan: Held, id = plan.id): InjectOptions & { url: string } {
  return {
    method: operation.method,
    url: operation.path.replace('{id}', id),
    headers: operation.access === 'token' ? { authorization: `Bearer ${plan.token}` } : {},
    ...(operation.hasBody ? { payload: {} } : {}),
  }
}

/** A plan for each test, so that one that erases it harms no other. */
export function somePlan(t: TestApp): Promise<Held> {
  return createPlan(t)
}

/** Whether a request with a plan's token comes as far as its query and body. */
export function isReachable({ access, path }: Operation): boolean {
  return access === 'public' || path.startsWith('/v1/plans/')
}

export function name({ method, path }: Operation): string {
  return `${method} ${path}`
}

/** Sends the good request with changes; `errors` as `query plaats`. */
export async function sendTo(t: TestApp, plan: Held, operation: Operation, changes: InjectOptions) {
  const base = request(operation, plan)
  const answer = await t.app.inject({ ...base, ...changes, headers: { ...base.headers, ...changes.headers } })
  const problem = answer.statusCode === 400 && answer.body ? answer.json<{ errors?: ProblemItem[] }>() : {}
  const errors = (problem.errors ?? []).map((one) => `${one.in} ${one.path}`)
  return { answer, status: answer.statusCode, errors }
}
