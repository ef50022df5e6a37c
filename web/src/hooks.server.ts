import { currentLocale, directionOf } from '@stapwijzer/shared/text/locale.ts'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { insideFetch } from '#lib/inside-fetch.server.ts'
import { startsLater, withStartLater } from '#lib/plan/start-later.server.ts'

/** Only the file that nearly every text needs is preloaded: the latin subset of the upright font. */
export const handle: Handle = ({ event, resolve }) => {
  // Kit lets `handleFetch` stand in for it, but only after a request of the web was made.
  Object.assign(event, { fetch: insideFetch(event, event.fetch) })
  const later = startsLater(event)
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const said = html.replace('%lang%', currentLocale()).replace('%dir%', directionOf(currentLocale()))
      return later ? withStartLater(said) : said
    },
    preload: ({ type, path }) =>
      (type === 'js' && !later) || (type === 'font' && path.includes('-latin-wght-normal')),
  })
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') event.platform?.report({ route: event.route.id, error })
}
