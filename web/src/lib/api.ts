/**
 * Asking the API by its contracts: path, query, body and answer follow from the contract, so that a member that is
 * renamed there does not compile here. A page of the server gives the contract itself; the script of a page gives its
 * method and path and names its type, so that nothing of the API's validation reaches the browser.
 */
import type { Answered, CallArguments, CallInput } from '@stapwijzer/shared/api/call.ts'
import type { RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'

type Fetch = typeof globalThis.fetch
type Address = Pick<RouteContract, 'method' | 'path'>

/** Calls the API and gives its answer, good or bad; use it where a refusal is something the page can show. */
export async function call<C extends RouteContract>(
  fetch: Fetch,
  ...asked: CallArguments<C>
): Promise<Answered<C>>
// The one place that trusts the other side: the tests of the server hold every answer against its contract.
export async function call(fetch: Fetch, contract: Address, input: AnyInput = {}): Promise<unknown> {
  const response = await request(fetch, contract, input)
  const { status, ok, headers } = response
  const text = await response.text()
  const parsed: unknown = text ? JSON.parse(text) : undefined
  return ok ? { ok, status, body: parsed, headers } : { ok, status, problem: parsed, headers }
}

/** The same for an answer that is a file. */
export function callForFile<C extends RouteContract>(
  fetch: Fetch,
  ...asked: CallArguments<C>
): Promise<Response>
export function callForFile(fetch: Fetch, contract: Address, input: AnyInput = {}): Promise<Response> {
  return request(fetch, contract, input)
}

/** The address of a route that a link leads to. */
export function addressOf<C extends RouteContract>(
  contract: C | Pick<C, 'path'>,
  input: Pick<CallInput<C>, 'params' | 'query'>,
): string
export function addressOf({ path }: Pick<Address, 'path'>, { params, query }: AnyInput): string {
  return filled(path, params, query)
}

type AnyInput = {
  params?: Readonly<Record<string, string>>
  query?: AnyQuery
  headers?: Readonly<Record<string, string>>
  body?: unknown
  passOn?: string
  signal?: AbortSignal
}

function request(fetch: Fetch, { method, path }: Address, input: AnyInput): Promise<Response> {
  const { params, query, headers, signal } = input
  const body = input.passOn ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
  return fetch(filled(path, params, query), {
    method,
    headers: {
      // The language of the page, not the one that a browser would ask for by itself.
      'accept-language': currentLocale(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body,
    signal,
  })
}

function filled(path: string, params: AnyInput['params'] = {}, query?: AnyQuery): string {
  const named = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return `${named}${queryText(query)}`
}

type AnyQuery = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** `?a=1&b=x&b=y`, or nothing; undefined values and empty lists are left out. */
export function queryText(query: AnyQuery = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined
      ? []
      : typeof value === 'object'
        ? value.map((one) => [name, one])
        : [[name, String(value)]],
  )
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}
