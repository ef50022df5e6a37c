/** Registers a contract as a Fastify route: validates each part, gathers all problems, calls the handler, sends its answer. */
import type { Input, RouteContract } from '@stapwijzer/shared/api/contract.ts'
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { ProblemError } from './problem.ts'

/** What a handler returns. `body` must fit the contract's schema of that status; tests check every answer. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> }
export type Handler<C extends RouteContract> = (
  input: Input<C>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Reply>

export function dotted(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  )
}

/** Turns zod issues into problem items; an unknown member is named by its own path. */
export function problemItems(where: ProblemItem['in'], issues: readonly z.core.$ZodIssue[]): ProblemItem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          in: where,
          path: dotted([...issue.path, key]),
          message: 'This name is not known here.',
        }))
      : [{ in: where, path: dotted([...issue.path]), message: issue.message }],
  )
}

export function route<const C extends RouteContract>(
  app: FastifyInstance,
  contract: C,
  handler: Handler<C>,
): void {
  app.route({
    method: contract.method,
    url: contract.path,
    config: { contract },
    handler: async (request, reply) => {
      const errors: ProblemItem[] = []
      const check = (where: ProblemItem['in'], schema: z.ZodType | undefined, value: unknown): unknown => {
        if (!schema) return undefined
        const result = schema.safeParse(value)
        if (result.success) return result.data
        errors.push(...problemItems(where, result.error.issues))
        return undefined
      }
      const input = {
        params: check('path', contract.params, request.params),
        query: check('query', contract.query, request.query),
        headers: check('header', contract.headers, request.headers),
        body: check('body', contract.body, request.body),
      }
      if (errors.length > 0) throw new ProblemError(400, 'The request has problems; see errors.', { errors })
      const answer = await handler(input as Input<C>, request, reply)
      for (const [name, value] of Object.entries(answer.headers ?? {})) void reply.header(name, value)
      return reply.status(answer.status).send(answer.body)
    },
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    contract?: RouteContract
  }
}
