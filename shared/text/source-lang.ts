/** The `lang` of a text that is not ours, on a page in any language: what a feed, a file of a scheme or the taxonomy says. */
import { currentLocale, defaultLocale, type Locale } from './locale.ts'

/**
 * The `lang` of a part, only where it differs from the page. `lang` is the language that its data name; those that name none are in
 * the default language. `isSource`: the part may also hold words of ours, which speak the language of the page.
 */
export function sourceLang(lang?: Locale | null, isSource = true): string | undefined {
  const own = lang ?? (isSource ? defaultLocale : currentLocale())
  return own === currentLocale() || own.startsWith(`${currentLocale()}-`) ? undefined : own
}
