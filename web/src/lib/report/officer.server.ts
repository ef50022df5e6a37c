/** Pages of the region's policy officer on the server: who may come in. */
import { readDeskSession } from '@stapwijzer/shared/api/desk.ts'
import { error } from '@sveltejs/kit'
import { signInFirst } from '#lib/admin/read-admin.server.ts'
import { call } from '#lib/api.ts'

type Event = { fetch: typeof globalThis.fetch; url: URL }

/** Without a session to the login and back to this page; someone who is no policy officer gets the page that says so (403). */
export async function insistOnOfficer({ fetch, url }: Event): Promise<{ name: string | null }> {
  const session = await call(fetch, readDeskSession)
  if (session.status === 401) signInFirst(url)
  if (!session.ok) error(session.status === 503 ? 503 : 500, '')
  if (!session.body.policy) error(403, '')
  return { name: session.body.name }
}
