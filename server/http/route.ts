/** Registers a contract as a Fastify route: counts, negotiates, authorises, validates each part, calls the handler, sends its answer. */
import Negotiator from 'negotiator'
import type { Input, Reply, RouteContract } from '@stapwijzer/shared/api/contract.ts'
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import { z } from 'zod'
import { JsonBody, wrongType } from './json-body.ts'
import { countAs, type Counter } from './limits.ts'
import { noRoute } from './paths.ts'
import { ProblemError } from './problem.ts'
import { problemItems } from './problem-items.ts'

export type Handler<C extends RouteContract> = (
  input: Input<C>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Reply<C>>

export type RouteOptions = {
  /**
   * Runs before the body is read and before anything is validated, so that someone without the right learns nothing
   * else; throws a ProblemError to refuse. What it finds out is kept on the request by whoever needs it.
   */
  authorise?: (request: FastifyRequest) => Promise<void>
  /**
   * Problems of the body that only the database can see, such as an id that does not exist. Gets the body as it was
   * sent, whatever is wrong with it, so that all problems are told at once.
   */
  bodyProblems?: (body: unknown) => Promise<BodyProblem[]>
}

/** `path` is dotted: `items[1].courseId`. */
export type BodyProblem = { path: string; message: string }

/** What every reply is, whatever its contract. */
type AnyReply = { status: number; body?: unknown; headers?: Record<string, string> }

const noMembers = z.strictObject({})

export function route<const C extends RouteContract>(
  app: FastifyInstance,
  contract: C,
  handler: Handler<C>,
  options: RouteOptions = {},
): void {
  const types = answerTypes(contract)
  const counter: Counter = contract.rate ?? 'default'
  const { authorise, bodyProblems } = options
  const kept = contract.maxAge === undefined ? undefined : `public, max-age=${contract.maxAge}`
  app.route({
    method: contract.method,
    url: contract.path,
    config: { contract },
    onRequest: [
      countAs(app, counter),
      ...(contract.params ? [refuseEmptyIds] : []),
      (request, _reply, done) => {
        const fits = acceptsAny(request.headers.accept, types)
        done(fits ? undefined : new ProblemError(406, `This address answers with ${types.join(', ')}.`))
      },
      ...(authorise ? [(request: FastifyRequest) => authorise(request)] : []),
    ],
    handler: async (request, reply) => {
      const more =
        bodyProblems && request.body instanceof JsonBody ? await bodyProblems(request.body.value) : []
      const answer: AnyReply = await handler(validated(contract, request, more), request, reply)
      if (kept && answer.status < 400) void reply.header('cache-control', kept)
      for (const name in answer.headers) void reply.header(name, answer.headers[name])
      const type = contract.responses[answer.status]?.type
      if (type && !answer.headers?.['content-type']) void reply.type(type)
      return reply.status(answer.status).send(answer.body)
    },
  })
}

/** The router takes `/v1/plans/` for the plan with an empty id; it is an address with a slash too many. */
const refuseEmptyIds: onRequestHookHandler = (request, _reply, done) => {
  const ids = Object.values(request.params as Record<string, string>)
  done(ids.includes('') ? noRoute() : undefined)
}

/** The media types of the answers that are no errors. */
function answerTypes(contract: RouteContract): string[] {
  const good = Object.entries(contract.responses).filter(([status]) => Number(status) < 300)
  const typed = good.filter(([, response]) => response.schema !== undefined || response.type !== undefined)
  const types = typed.flatMap(([, { type, otherTypes }]) => [
    type ?? 'application/json',
    ...(otherTypes ?? []),
  ])
  return [...new Set(types)]
}

/** Checks path, query, headers and body; throws one 400 that names every problem once. */
function validated<C extends RouteContract>(
  contract: C,
  request: FastifyRequest,
  bodyProblems: readonly BodyProblem[],
): Input<C> {
  const errors: ProblemItem[] = []
  const check = (where: ProblemItem['in'], schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return undefined
    const result = schema.safeParse(value)
    if (result.success) return result.data
    errors.push(...problemItems(where, result.error.issues))
    return undefined
  }
  errors.push(...nulsInQuery(request))
  const input = {
    params: check('path', contract.params, request.params),
    query: check('query', contract.query ?? noMembers, request.query),
    headers: check('header', contract.headers, request.headers),
    body: undefined as unknown,
  }
  const read = request.body
  if (read instanceof JsonBody && (contract.body || !read.empty)) {
    errors.push(...read.problems)
    if (!read.problems.some((problem) => problem.path === '')) {
      input.body = check('body', contract.body ?? noMembers, read.value)
    }
  } else if (contract.body) throw wrongType()
  errors.push(...bodyProblems.map((problem) => ({ in: 'body' as const, ...problem })))
  if (errors.length > 0) {
    throw new ProblemError(400, 'The request has problems; see errors.', { errors: onceEach(errors) })
  }
  return input as Input<C>
}

/** PostgreSQL has no text with a NUL in it, so none may come further than here. */
function nulsInQuery(request: FastifyRequest): ProblemItem[] {
  if (!request.raw.url?.includes('%00')) return []
  return Object.entries(request.query as Record<string, string | string[]>)
    .filter(([, value]) => [value].flat().some((text) => text.includes('\u0000')))
    .map(([path]) => ({ in: 'query', path, message: 'A value may not hold a NUL.' }))
}

/** One problem a place: the first is the one that a person has to mend first. */
function onceEach(errors: ProblemItem[]): ProblemItem[] {
  const seen = new Set<string>()
  return errors.filter(({ in: where, path }) => {
    const key = `${where} ${path}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    contract?: RouteContract
  }
}

/** `accept` is the request's header; absent or empty means anything. */
export function acceptsAny(accept: string | undefined, types: readonly string[]): boolean {
  if (!accept?.trim() || accept === '*/*' || types.length === 0) return true
  if (types.includes(accept)) return true
  // A client may also name the character set that our answers state.
  const offered = types.flatMap((type) => [type, `${type}; charset=utf-8`])
  return new Negotiator({ headers: { accept: accept.toLowerCase() } }).mediaTypes(offered).length > 0
}
