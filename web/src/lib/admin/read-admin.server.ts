/** The operator's pages on the server: who may come in, and asking the API for them. */
import type { RouteContract } from '@stapwijzer/shared/api/contract.ts'
import { readAdminOverview } from '@stapwijzer/shared/api/admin-sources.ts'
import { readDeskSession } from '@stapwijzer/shared/api/desk.ts'
import { error, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'
import type { CallArguments } from '@stapwijzer/shared/api/call.ts'
import type { Good } from '#lib/needed.ts'
import type { Operator } from './operator.ts'

type Event = { fetch: typeof globalThis.fetch; url: URL }

/** Null without a session; someone who is signed in and no platform admin gets the page that says so (403). */
export async function operatorOf({ fetch }: Event): Promise<Operator | null> {
  const session = await call(fetch, readDeskSession)
  if (session.status === 401) return null
  if (!session.ok) error(session.status === 503 ? 503 : 500, '')
  if (!session.body.platformAdmin) error(403, '')
  const overview = await call(fetch, readAdminOverview)
  if (!overview.ok) error(overview.status === 503 ? 503 : 500, '')
  return { name: session.body.name, overview: overview.body }
}

/** The same; without a session to the login and back to this page. */
export async function insistOnOperator(event: Event): Promise<Operator> {
  return (await operatorOf(event)) ?? signInFirst(event.url)
}

/** What the page cannot do without. */
export async function read<C extends RouteContract>(
  event: Event,
  ...asked: CallArguments<C>
): Promise<Good<C>> {
  const answer = await call<C>(event.fetch, ...asked)
  if (answer.ok) return answer.body
  if (answer.status === 401) signInFirst(event.url)
  error([403, 404, 503].includes(answer.status) ? answer.status : 500, '')
}

export function signInFirst({ pathname, search }: URL): never {
  redirect(303, `/loket/inloggen?${new URLSearchParams({ naar: pathname + search }).toString()}`)
}
