/** How the pages ask the API of their own process: nothing here opens a connection. */
type Fetch = typeof globalThis.fetch
/** What of a visitor's request is looked at. */
type Visit = { platform?: Pick<App.Platform, 'api'> | undefined; request: Request }

/**
 * In the place of Kit's `fetch`, which makes of each question a request of the web, of each answer a response, and copies
 * what is in them twice. An address that is none of the API's goes on to Kit.
 */
export function insideFetch({ platform, request }: Visit, fetch: Fetch): Fetch {
  if (!platform) return fetch
  return (address, init = {}) => {
    if (typeof address !== 'string' || !address.startsWith('/v1/')) return fetch(address, init)
    const headers = { ...(init.headers as Record<string, string> | undefined) }
    // Only the routes of the desk, of the administration, of cases and of who makes the report know a session; nothing else of the API gets
    // to see the visitor's cookies.
    const cookie = request.headers.get('cookie')
    if (cookie && /^\/v1\/(desk|admin|cases|report-drafts)([/?]|$)/.test(address)) headers.cookie = cookie
    const body = typeof init.body === 'string' ? init.body : undefined
    return platform.api({ method: init.method ?? 'GET', address, headers, body })
  }
}
