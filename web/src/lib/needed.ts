/** What a page cannot do without. */
import { error } from '@sveltejs/kit'
import type { Answered, CallArguments } from '@stapwijzer/shared/api/call.ts'
import type { RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { call } from './api.ts'

/** The body of a good answer. */
export type Good<C extends RouteContract> = Extract<Answered<C>, { ok: true }>['body']

/** Calls the API for it: a refusal becomes the page's error. */
export async function needed<C extends RouteContract>(
  fetch: typeof globalThis.fetch,
  ...asked: CallArguments<C>
): Promise<Good<C>> {
  const answer = await call<C>(fetch, ...asked)
  if (!answer.ok) error(answer.status === 404 || answer.status === 503 ? answer.status : 500, '')
  return answer.body
}
