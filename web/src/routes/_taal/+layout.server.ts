import { error } from '@sveltejs/kit'
import { currentLocale, isEntryLocale } from '@stapwijzer/shared/text/locale.ts'
import type { LayoutServerLoad } from './$types'

/** The address of these routes is that of the page (`entry-paths.ts`); who types this one finds nothing. */
export const load: LayoutServerLoad = () => {
  if (!isEntryLocale(currentLocale())) error(404, '')
}
