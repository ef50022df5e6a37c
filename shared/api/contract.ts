/**
 * What a route promises, once, for both sides: the server registers it, the OpenAPI document is made from it,
 * the site calls by it, and one test walks them all.
 */
import type { z } from 'zod'

/**
 * Who may ask: everyone, whoever holds the token of a plan, a referral, a report or alerts, or someone who signed in: anybody
 * (`session`), people of a desk, its admin, a platform admin, a provider of courses, the region's policy officer (`policy`), that
 * officer or a sector body (`region`).
 */
export type Access =
  | 'public'
  | 'plan'
  | 'referral'
  | 'report'
  | 'alert'
  | 'session'
  | 'desk'
  | 'desk-admin'
  | 'admin'
  | 'provider'
  | 'policy'
  | 'region'

export type ResponseContract = {
  description: string
  /** Absent for an answer without a body, and for an error that is nothing but a problem. */
  schema?: z.ZodType
  /** Default `application/json`. */
  type?: string
  /** Further types that a client may ask for; the handler then sets `content-type`. */
  otherTypes?: readonly string[]
  headers?: Record<string, string>
}

export type RouteContract = {
  /** operationId of the OpenAPI document. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Fastify form: `/v1/courses/:id`. */
  path: `/v1/${string}`
  tag: string
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodObject
  responses: Record<number, ResponseContract>
  /** Seconds an anonymous answer may be kept by anyone; absent = `no-store`. */
  maxAge?: number
  /** Which counter a request takes from; `none` only for health. */
  rate?: 'default' | 'suggestions' | 'none'
}

/** Keeps the literal types of a contract. */
export function contract<const C extends RouteContract>(value: C): C {
  return value
}

type Shape<T> = T extends z.ZodType ? z.output<T> : undefined
/** What a handler gets, after validation. */
export type Input<C extends RouteContract> = {
  params: Shape<C['params']>
  query: Shape<C['query']>
  headers: Shape<C['headers']>
  body: Shape<C['body']>
}
/** The body of one of the contract's answers. */
export type Answer<
  C extends RouteContract,
  Status extends keyof C['responses'],
> = C['responses'][Status] extends {
  schema: infer S extends z.ZodType
}
  ? z.output<S>
  : undefined

/** What is sent with a status: the schema says it; where there is only a type (a file) it is text or bytes. */
type Sent<R> = R extends { schema: infer S extends z.ZodType }
  ? { body: z.input<S> }
  : R extends { type: string }
    ? { body: string | Uint8Array | AsyncIterable<unknown> }
    : { body?: undefined }

/** What a handler returns: a status of the contract with the body that the contract gives it. */
export type Reply<C extends RouteContract> = {
  [S in keyof C['responses'] & number]: {
    // A number, said once more: so a handler's `200` stays that number while the contract is still being inferred.
    status: S extends infer N extends number ? N : never
    headers?: Record<string, string>
  } & Sent<C['responses'][S]>
}[keyof C['responses'] & number]

/** The statuses of a contract that are good news. */
export type GoodStatus<C extends RouteContract> = Extract<keyof C['responses'], 200 | 201 | 202 | 204>
