import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** A page that this language does not have: its front page says where it stands. */
export const load: PageServerLoad = ({ url }) => {
  redirect(303, `/?van=${encodeURIComponent(url.pathname)}`)
}
