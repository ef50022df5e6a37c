/** Where the choice of a language leads: to the same page, or to the front page of a language that does not have it. */
import { isEntryPath } from './entry-paths.ts'
import { entryLocales, isEntryLocale, shippedLocales, type Locale } from './locale.ts'
import { localPath } from './locale-path.ts'

/** Every language of a page, those with entry pages only last. */
export const chosenLocales: readonly Locale[] = [...shippedLocales, ...entryLocales]

/** `path` is the page with its query, without a language. The front page tells who comes `van` a page that it lacks. */
export function choicePath(path: string, locale: Locale): string {
  if (!isEntryLocale(locale)) return localPath(path, locale)
  if (!isEntryPath(path)) return `/${locale}?van=${encodeURIComponent(path)}`
  return `/${locale}${/^\/(?=[?#]|$)/.test(path) ? path.slice(1) : path}`
}

/** The languages that a page stands in, for search engines. */
export function localesOf(path: string): readonly Locale[] {
  return isEntryPath(path) ? chosenLocales : shippedLocales
}
