/** Which pages anyone may keep and may be packed, and which are one person's. */

/** Pages about one person, or behind a login: never kept, never packed (a packed secret can be guessed by its length). */
const personal = ['/plan', '/loket', '/beheer', '/advies', '/melding']
/** Pages that search engines leave alone. */
const unlisted = ['/plan', '/loket', '/beheer', '/advies/status', '/melding', '/gemist', '/openbare-computer']

export type PageKind = { headers: Record<string, string>; packed: boolean }

export function pageKind(method: string, path: string, status: number): PageKind {
  const reading = method === 'GET' || method === 'HEAD'
  const anonymous = reading && !isBelow(path, personal)
  return {
    packed: anonymous,
    headers: {
      'referrer-policy': 'same-origin',
      'cache-control': anonymous && (status === 200 || status === 304) ? forEveryone : 'no-store',
      ...(isBelow(path, unlisted) ? { 'x-robots-tag': 'noindex' } : {}),
    },
  }
}

/** A browser asks each time whether its copy is still right (ETag); a shared cache in front may keep it a minute. */
const forEveryone = 'public, max-age=0, s-maxage=60, must-revalidate'

function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`))
}
