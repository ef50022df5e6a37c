/** A plan that a counsellor and a person make together in the browser of the desk. */
import type { Cookies } from '@sveltejs/kit'
import { dropPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import { deskSessionCookie } from './session-cookie.ts'
import { deskSession } from './session.server.ts'

/** `no`: this is no browser of a desk. `ended`: it is, but nobody is signed in any more. */
export type Together = 'no' | 'yes' | 'ended'

export async function together(event: {
  fetch: typeof globalThis.fetch
  cookies: Cookies
}): Promise<Together> {
  if (event.cookies.get(deskSessionCookie) === undefined) return 'no'
  const session = await deskSession(event.fetch)
  if (!session) return 'ended'
  return session.desks.length > 0 ? 'yes' : 'no'
}

type Clearing = {
  cookies: Cookies
  url: URL
  setHeaders: (headers: Record<string, string>) => void
}

/** Nothing of the plan before stays in this browser: no cookie, no storage, no page to go back to. */
export function clearScreen({ cookies, url, setHeaders }: Clearing): void {
  dropPlanCookie(cookies, url)
  setHeaders({ 'clear-site-data': '"cache", "storage"' })
}
