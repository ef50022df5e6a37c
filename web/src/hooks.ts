/** In a browser the address of a page has its language in front; the server takes it off before the site sees it. */
import { readLocalPath } from '@stapwijzer/shared/text/locale-path.ts'
import type { Reroute } from '@sveltejs/kit/hooks'

export const reroute: Reroute = ({ url }) =>
  typeof document === 'undefined' ? undefined : readLocalPath(url.pathname).path
