import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'

/** Only the file that nearly every text needs is preloaded: the latin subset of the upright font. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', currentLocale()),
    preload: ({ type, path }) => type === 'js' || (type === 'font' && path.includes('-latin-wght-normal')),
  })

/** The pages ask the API in this process; nothing here opens a connection. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url)
  const ours = origin === event.url.origin && pathname.startsWith('/v1/')
  if (!ours || !event.platform) return fetch(request)
  // Only the routes of the desk and of the administration know a session; nothing else of the API gets to see the
  // visitor's cookies.
  const cookie = event.request.headers.get('cookie')
  if (cookie && /^\/v1\/(desk|admin)\//.test(pathname)) request.headers.set('cookie', cookie)
  return event.platform.api(request)
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') event.platform?.report({ route: event.route.id, error })
}
