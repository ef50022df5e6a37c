/** The cookie that opens a saved plan in this browser. Script cannot read it; only pages of the site can. */
import type { Cookies } from '@sveltejs/kit'
import { deskSessionCookie } from '#lib/desk/session-cookie.ts'
import { planCode, planKeyOf, type PlanKey } from './plan-key.ts'

/**
 * On https with the prefix that lets only this very host set it: a neighbour under the same domain must not be able to lay
 * its own plan open here, into which somebody then writes.
 */
const nameOn = ({ protocol }: URL) => (protocol === 'https:' ? '__Host-stapwijzer-plan' : 'stapwijzer-plan')
/** A saved plan is kept a year after its last change; so is its cookie. */
const keptSeconds = 365 * 24 * 60 * 60

/** `url`: the address of the page, which tells whether the site is on https. */
export function readPlanCookie({ cookies, url }: { cookies: Cookies; url: URL }): PlanKey | null {
  return planKeyOf(cookies.get(nameOn(url)) ?? '')
}

/**
 * In the browser of a desk the plan is of
 * somebody who goes home, so there the cookie goes with the browser's window.
 */
export function setPlanCookie(cookies: Cookies, key: PlanKey, url: URL): void {
  const atDesk = cookies.get(deskSessionCookie) !== undefined
  cookies.set(nameOn(url), planCode(key), { ...options(url), ...(atDesk ? {} : { maxAge: keptSeconds }) })
}

export function dropPlanCookie(cookies: Cookies, url: URL): void {
  cookies.delete(nameOn(url), options(url))
}

function options(url: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const
}
