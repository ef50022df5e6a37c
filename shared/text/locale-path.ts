/**
 * The address of a page in a language. Dutch pages have the bare address (`/plan`), those of another language its tag in front
 * (`/en/plan`). Which language a page speaks follows from its address alone, so that caches and search engines can tell them apart.
 */
import { isEntryPath } from './entry-paths.ts'
import {
  currentLocale,
  defaultLocale,
  entryFallback,
  entryLocales,
  isEntryLocale,
  shippedLocales,
  type Locale,
} from './locale.ts'

const prefixed = [...shippedLocales.filter((locale) => locale !== defaultLocale), ...entryLocales]
/** Addresses that are the same in every language: the API, the built files, and files for machines. */
const common = /^\/(?:v1|_app)(?:[/?#]|$)|^\/[^/?#]*\.(?:txt|xml|svg|png|css|webmanifest)$/i

/**
 * `/plan?x=1` → `/en/plan?x=1`, in the language of who reads unless another one is given. What is no page of ours comes back as it
 * is: an address elsewhere, a part of this page (`#…`, `?…`), a file, and an address that has its language already. A language with entry pages only has no other ones: those are English.
 */
export function localPath<Address extends string | null | undefined>(
  address: Address,
  locale: Locale = currentLocale(),
): Address | string {
  if (locale === defaultLocale || typeof address !== 'string' || !/^\/(?!\/)/.test(address)) return address
  if (common.test(address) || readLocalPath(address).locale !== defaultLocale) return address
  const spoken = isEntryLocale(locale) && !isEntryPath(address) ? entryFallback : locale
  return `/${spoken}${/^\/(?=[?#]|$)/.test(address) ? address.slice(1) : address}`
}

/** The language of an address and the address without it: `/en/plan?x=1` → `en`, `/plan?x=1`; `/en` → `en`, `/`. */
export function readLocalPath(address: string): { locale: Locale; path: string } {
  for (const locale of prefixed) {
    const rest = address.slice(locale.length + 1)
    if (!address.startsWith(`/${locale}`) || !/^(?:[/?#]|$)/.test(rest) || common.test(rest)) continue
    return { locale, path: rest.startsWith('/') ? rest : `/${rest}` }
  }
  return { locale: defaultLocale, path: address }
}
