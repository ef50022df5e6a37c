/** Which pages anyone may keep and may be packed, and which are one person's. */

/** Pages about one person, or behind a login: never kept, never packed (a packed secret can be guessed by its length). */
const personal = [
  ...['/plan', '/loket', '/beheer', '/advies', '/melding', '/op-de-hoogte', '/voortgang/maken'],
  '/signalen/zaken',
]
/** Pages that search engines leave alone. */
const unlisted = [
  '/plan',
  '/loket',
  '/beheer',
  '/advies/status',
  '/melding',
  '/gemist',
  '/openbare-computer',
  '/vergelijk',
  '/voortgang/maken',
  '/op-de-hoogte',
  '/signalen/zaken',
]
/** Pages that a secret in their own address opens, and nothing else: no cookie counts there. */
const bySecret = ['/op-de-hoogte/bevestigen', '/op-de-hoogte/beheren', '/op-de-hoogte/stoppen']

export type PageKind = { headers: Record<string, string>; packed: boolean }

/** `bare`: the request brought no cookie, so that nothing of anybody can be on the page. */
export function pageKind(method: string, path: string, status: number, bare = false): PageKind {
  const reading = method === 'GET' || method === 'HEAD'
  const anonymous = reading && !isBelow(path, personal)
  return {
    packed: anonymous || (reading && bare && path === '/plan'),
    headers: {
      'referrer-policy': isOpenedBySecret(path) ? 'no-referrer' : 'same-origin',
      'cache-control': anonymous && (status === 200 || status === 304) ? forEveryone : 'no-store',
      ...(isBelow(path, unlisted) ? { 'x-robots-tag': 'noindex' } : {}),
    },
  }
}

/**
 * Whether the address of a page is all that opens it. Whoever posts there has the secret, also a mail program from a site of its
 * own (RFC 8058), so where a post comes from says nothing; and a page without a referrer posts without an origin.
 */
export function isOpenedBySecret(path: string): boolean {
  return isBelow(path, bySecret)
}

/** A browser asks each time whether its copy is still right (ETag); a shared cache in front may keep it a minute. */
const forEveryone = 'public, max-age=0, s-maxage=60, must-revalidate'

function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`))
}
