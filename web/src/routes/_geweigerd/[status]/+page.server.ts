import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** The host asks for this page when it refuses a request; a visitor who types the address finds nothing. */
export const load: PageServerLoad = ({ platform }) => {
  error(platform?.refused ?? 404, '')
}
