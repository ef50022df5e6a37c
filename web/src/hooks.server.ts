import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'

/** Only the file that nearly every text needs is preloaded: the latin subset of the upright font. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => type === 'js' || (type === 'font' && path.includes('-latin-wght-normal')),
  })

/** The pages ask the API in this process; nothing here opens a connection. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url)
  const ours = origin === event.url.origin && pathname.startsWith('/v1/')
  return ours && event.platform ? event.platform.api(request) : fetch(request)
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') event.platform?.report({ route: event.route.id, error })
}
