/**
 * In a browser the address of a page has its language in front; the server takes it off before the site sees it. A language
 * with entry pages only has routes of its own, which only the server knows: they have no script.
 */
import { entryRoute } from '@stapwijzer/shared/text/entry-paths.ts'
import { currentLocale, isEntryLocale } from '@stapwijzer/shared/text/locale.ts'
import { readLocalPath } from '@stapwijzer/shared/text/locale-path.ts'
import type { Reroute } from '@sveltejs/kit/hooks'

export const reroute: Reroute = ({ url }) => {
  if (typeof document !== 'undefined') return readLocalPath(url.pathname).path
  return isEntryLocale(currentLocale()) ? entryRoute(url.pathname) : undefined
}
