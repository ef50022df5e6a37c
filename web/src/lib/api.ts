/**
 * Asking the API from a `load` function or a form action. Types come from the contracts in shared/api, by
 * `import type`, so that nothing of the API's validation reaches the page.
 */
import { error } from '@sveltejs/kit'
import type { Problem } from '@stapwijzer/shared/api/problem.ts'

export type Query = Record<string, string | number | boolean | readonly string[] | undefined>
export type Refusal = { status: number; problem: Problem; headers: Headers }
export type ApiAnswer<T> = { ok: true; status: number; body: T; headers: Headers } | ({ ok: false } & Refusal)

type Call = { query?: Query; body?: unknown; headers?: Record<string, string> }

/** Calls the API and gives its answer, good or bad; use it where a refusal is something the page can show. */
export async function ask<T>(
  fetch: typeof globalThis.fetch,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: `/v1/${string}`,
  call: Call = {},
): Promise<ApiAnswer<T>> {
  const response = await fetch(`${path}${queryText(call.query)}`, {
    method,
    headers: { ...(call.body === undefined ? {} : { 'content-type': 'application/json' }), ...call.headers },
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
  })
  const { status, ok, headers } = response
  const text = await response.text()
  const parsed: unknown = text ? JSON.parse(text) : undefined
  return ok ? { ok, status, body: parsed as T, headers } : { ok, status, problem: parsed as Problem, headers }
}

/** Calls the API for something the page cannot do without: a refusal becomes the page's error. */
export async function get<T>(
  fetch: typeof globalThis.fetch,
  path: `/v1/${string}`,
  query?: Query,
): Promise<T> {
  const answer = await ask<T>(fetch, 'GET', path, { query })
  if (!answer.ok) error(answer.status === 404 || answer.status === 503 ? answer.status : 500, '')
  return answer.body
}

/** `?a=1&b=x&b=y`, or nothing; undefined values and empty lists are left out. */
export function queryText(query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined
      ? []
      : typeof value === 'object'
        ? value.map((one) => [name, one])
        : [[name, String(value)]],
  )
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}
