/** Whether a request that changes something comes from our own pages; protects what a cookie alone allows. */

export type OriginFacts = {
  origin: string | undefined
  /** The browser's own word on where the request began. */
  fetchSite: string | undefined
  hasCookie: boolean
}

/**
 * `Origin`, when present, must be ours; else `Sec-Fetch-Site` must not name another site; with neither header only a
 * request without a cookie passes, because it can do nothing in a visitor's name.
 * `publicUrl` is an origin. Outside production the loopback names count as one, so that a page opened under
 * `localhost` may post to `127.0.0.1`.
 */
export function isOwnRequest(facts: OriginFacts, publicUrl: string, production: boolean): boolean {
  if (facts.origin !== undefined) return sameOrigin(facts.origin, publicUrl, production)
  if (facts.fetchSite !== undefined) return facts.fetchSite === 'same-origin' || facts.fetchSite === 'none'
  return !facts.hasCookie
}

function sameOrigin(given: string, own: string, production: boolean): boolean {
  if (given === own) return true
  const [a, b] = [URL.parse(given), URL.parse(own)]
  if (production || !a || !b) return false
  return (
    a.protocol === b.protocol && a.port === b.port && isLoopbackName(a.hostname) && isLoopbackName(b.hostname)
  )
}

/** Host names, as a URL holds them, that mean this machine. */
export function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
