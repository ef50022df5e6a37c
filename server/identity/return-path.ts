/** Where to go after signing in: a path of this site, or the desk's page. */

export const deskHome = '/loket'

/**
 * Returns `asked` when it is a path on this site, else the desk's page. An address with a host, in whatever
 * disguise (`//x`, `/\x`, `https:x`, a tab in the middle), never comes back from here.
 */
export function safeReturnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/(?![/\\])[^\\\p{C}\s]*$/u.test(asked))
    return deskHome
  const base = 'http://site.invalid'
  const url = URL.parse(asked, base)
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return deskHome
  if (/^\/(loket\/(inloggen|terug|uitloggen)|demo-inloggen)(\/|$)/.test(url.pathname)) return deskHome
  return url.pathname + url.search + url.hash
}
