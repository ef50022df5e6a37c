/**
 * The one cookie of a sign-in. Its prefix makes browsers refuse it from another host, path or an insecure page. And the
 * cookie of a plan that was made together at a desk, which goes with whoever signs out there.
 */

export const sessionCookie = '__Host-stapwijzer-sessie'
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax'

/** 256 random bits as 43 URL-safe characters. */
const form = /^[A-Za-z0-9_-]{43}$/

/** The value in a `Cookie` header; undefined when it is absent or cannot be one of ours. */
export function readSessionCookie(header: string | undefined): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${sessionCookie}=`))
    .map((part) => part.slice(sessionCookie.length + 1))
  // Two of them cannot both be ours, and there is no telling which one is.
  return found.length === 1 && form.test(found[0]!) ? found[0] : undefined
}

/** `Set-Cookie` for a value; without an end, so that it is gone when the browser closes on a shared computer. */
export function setSessionCookie(value: string): string {
  return `${sessionCookie}=${value}; ${attributes}`
}

/** `Set-Cookie` that takes it away. */
export function clearSessionCookie(): string {
  return `${sessionCookie}=; ${attributes}; Max-Age=0`
}

/** The site sets it (docs/privacy.md, 5): with the prefix on https, without it where there is none. */
const planCookie = /^(?:__Host-)?stapwijzer-plan=/

/** Whether a `Cookie` header opens a plan in this browser. */
export function holdsPlanCookie(header: string | undefined): boolean {
  return (header ?? '').split(';').some((part) => planCookie.test(part.trim()))
}

/** `Set-Cookie` for both names: a browser passes over the one it may not have. */
export function clearPlanCookies(): string[] {
  return [
    `__Host-stapwijzer-plan=; ${attributes}; Max-Age=0`,
    'stapwijzer-plan=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  ]
}
