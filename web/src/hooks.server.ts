import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { insideFetch } from '#lib/inside-fetch.server.ts'

/** Only the file that nearly every text needs is preloaded: the latin subset of the upright font. */
export const handle: Handle = ({ event, resolve }) => {
  // Kit lets `handleFetch` stand in for it, but only after a request of the web was made.
  Object.assign(event, { fetch: insideFetch(event, event.fetch) })
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', currentLocale()),
    preload: ({ type, path }) => type === 'js' || (type === 'font' && path.includes('-latin-wght-normal')),
  })
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') event.platform?.report({ route: event.route.id, error })
}
