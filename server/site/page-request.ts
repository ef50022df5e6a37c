/** Turns a request of Fastify into the web `Request` that the pages get. */
import type { FastifyRequest } from 'fastify'

/** The origin is always the public one, whatever the visitor's `Host` says. */
export function pageRequest(publicUrl: string, request: FastifyRequest): Request {
  return new Request(`${publicUrl}${addressOf(request.url)}`, {
    method: request.method,
    headers: headersOf(request),
    body: request.body instanceof Buffer ? new Uint8Array(request.body) : null,
  })
}

/** The site's own request for its page about a failure. */
export function failureRequest(publicUrl: string, status: number): Request {
  return new Request(`${publicUrl}/_geweigerd/${status}`, { headers: { accept: 'text/html' } })
}

/**
 * The path of a page as Kit reads it, with `..` and percent signs worked out: whether a page is one person's must not depend
 * on how its address is spelled.
 */
export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const path = new URL(`http://site${addressOf(url)}`).pathname
  try {
    return decodeURI(path)
  } catch {
    // No page has such an address.
    return path
  }
}

/** A relative address, as Kit writes some redirects, seen from the page it stands on. */
export function fromRoot(location: string, url: string): string {
  const { pathname, search, hash } = new URL(location, `http://site${addressOf(url)}`)
  return `${pathname}${search}${hash}`
}

/** Path and query of what a request line names. With a whole address in it (RFC 9112, 3.2.2) the host in front is anybody's. */
function addressOf(target: string): string {
  if (target.startsWith('/')) return withoutReserved(target)
  const whole = URL.parse(target)
  return whole ? withoutReserved(whole.pathname + whole.search) : '/*'
}

/** Kit answers its own reserved parameters on a page's address with a bare text; a visitor should just get the page. */
function withoutReserved(url: string): string {
  if (!url.includes('x-sveltekit-') || url.includes('__data.json')) return url
  const { pathname, searchParams } = new URL(`http://site${url}`)
  for (const name of [...searchParams.keys()]) if (name.startsWith('x-sveltekit-')) searchParams.delete(name)
  const query = searchParams.toString()
  return query ? `${pathname}?${query}` : pathname
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  // Whether a kept page is still right is looked at here, where all headers of the page are known.
  headers.delete('if-none-match')
  // Kit answers a form with JSON to whoever accepts anything; only its own script, which says so, wants that.
  if (headers.get('x-sveltekit-action') !== 'true') headers.set('accept', 'text/html')
  return headers
}
