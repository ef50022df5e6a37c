/** The pages of cases on the server: who may come in. */
import { readDeskSession } from '@stapwijzer/shared/api/desk.ts'
import { error, redirect } from '@sveltejs/kit'
import { call } from '#lib/api.ts'

type Event = { fetch: typeof globalThis.fetch; url: URL }

export type Regional = { name: string | null; works: string[] }

/** Without a session to the login and back; someone with neither role gets the page that says so (403). */
export async function insistOnRegion({ fetch, url }: Event): Promise<Regional> {
  const session = await call(fetch, readDeskSession)
  if (session.status === 401) signInFirst(url)
  if (!session.ok) error(session.status === 503 ? 503 : 500, '')
  const { name, policy, sectors } = session.body
  if (!policy && sectors.length === 0) error(403, '')
  return { name, works: sectors.map((one) => one.name) }
}

export function signInFirst(url: URL): never {
  redirect(303, `/loket/inloggen?naar=${encodeURIComponent(url.pathname)}`)
}
