/** Whether a page may wait with loading what it is made of. */
import type { RequestEvent } from '@sveltejs/kit'
import { deskSessionCookie } from '#lib/desk/session-cookie.ts'
import { readPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'

/** The page of the plan before there is one: no saved plan is open here, and no counsellor sits beside. */
export function startsLater({ request, route, cookies, url }: RequestEvent): boolean {
  return (
    request.method === 'GET' &&
    route.id === '/plan' &&
    readPlanCookie({ cookies, url }) === null &&
    cookies.get(deskSessionCookie) === undefined
  )
}

/** The script that starts the page as a text, which src/script/start-later.ts runs. Its hash stays allowed: the text is the same. */
export function withStartLater(html: string): string {
  return html.replace(/<script>(?=\s*\{\s*__sveltekit_)/, '<script type="text/start-later">')
}
