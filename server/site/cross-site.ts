/** Whether a post to the site comes from another site (cross-site request forgery). Pure: headers in, verdict out. */

export type PostHeaders = {
  origin?: string | undefined
  'sec-fetch-site'?: string | string[] | undefined
  cookie?: string | undefined
}
export type Ours = { publicUrl: string; production: boolean }

const safe = ['GET', 'HEAD', 'OPTIONS']
const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * An `Origin` must be ours. Without one, what the browser says about the sender counts. A request with neither
 * comes from no browser of today: it passes only without a cookie, because then there is nothing to abuse.
 */
export function isCrossSite(method: string, headers: PostHeaders, ours: Ours): boolean {
  if (safe.includes(method)) return false
  if (headers.origin !== undefined) return !sameOrigin(headers.origin, ours)
  const site = headers['sec-fetch-site']
  // A neighbour under the same domain is another site too: an owner of one page of a town is not the owner of all.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return headers.cookie !== undefined
}

/** Outside production the names of this machine count as one: people open `localhost` and `127.0.0.1`. */
function sameOrigin(origin: string, { publicUrl, production }: Ours): boolean {
  if (!URL.canParse(origin)) return false
  const [theirs, own] = [new URL(origin), new URL(publicUrl)]
  if (theirs.origin === own.origin) return true
  return (
    !production &&
    theirs.protocol === own.protocol &&
    theirs.port === own.port &&
    loopback.includes(theirs.hostname) &&
    loopback.includes(own.hostname)
  )
}
