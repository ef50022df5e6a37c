/** What a client says and gets by a contract: only types, so that nothing of the validation goes with them. */
import type { z } from 'zod'
import type { GoodStatus, RouteContract } from './contract.ts'
import type { Problem } from './problem.ts'

/** The parameters of a route. Any text may be sent: it may come from an address, and the API says what is wrong with it. */
export type QueryOf<C extends RouteContract> = C['query'] extends z.ZodType
  ? Loose<z.output<C['query']>>
  : Record<string, never>
type Loose<T> = {
  readonly [K in keyof T]?: Plain<NonNullable<T[K]>> | string | readonly string[] | undefined
}
type Plain<T> = T extends readonly (infer Item)[] ? readonly Item[] : T

type ParamsOf<C extends RouteContract> = C['params'] extends z.ZodType
  ? { params: Readonly<Record<keyof z.input<C['params']>, string>> }
  : { params?: undefined }
/** `passOn`: a JSON text as somebody sent it; the API judges it. */
type BodyOf<C extends RouteContract> = C['body'] extends z.ZodType
  ? { body: z.input<C['body']>; passOn?: undefined } | { body?: undefined; passOn: string }
  : { body?: undefined; passOn?: undefined }

export type CallInput<C extends RouteContract> = {
  query?: QueryOf<C>
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal
} & ParamsOf<C> &
  BodyOf<C>
/** What a call is given behind `fetch`; the input may be left out where nothing of it is needed. */
export type CallArguments<C extends RouteContract> = [contract: C | Pick<C, 'method' | 'path'>, ...InputOf<C>]
type InputOf<C extends RouteContract> =
  Record<never, never> extends CallInput<C> ? [input?: CallInput<C>] : [input: CallInput<C>]

/** Statuses with which any route may refuse, whatever its contract says. */
type Refused =
  | (400 | 401 | 403 | 404 | 405 | 406 | 408 | 409 | 410 | 412 | 413 | 414 | 415 | 422 | 428 | 429)
  | (500 | 501 | 502 | 503 | 504)
type SentBody<R> = R extends { schema: infer S extends z.ZodType } ? z.output<S> : undefined

export type Refusal = { ok: false; status: number; problem: Problem; headers: Headers }
/** With a status that the contract gives a body of its own, that body; else a problem. */
type RefusalOf<C extends RouteContract> = {
  [S in Refused]: {
    ok: false
    status: S
    problem: C['responses'][S] extends { schema: z.ZodType } ? SentBody<C['responses'][S]> : Problem
    headers: Headers
  }
}[Refused]

/** The answer to a call, good or bad. */
export type Answered<C extends RouteContract> =
  | { ok: true; status: GoodStatus<C>; body: SentBody<C['responses'][GoodStatus<C>]>; headers: Headers }
  | RefusalOf<C>
