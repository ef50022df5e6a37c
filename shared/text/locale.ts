/**
 * The language of who reads: of a request on the server, of the page in a browser. It is ambient, so that the thousand
 * places that say a sentence need not pass it on; where it comes from is said once, by the process.
 */

/** A BCP 47 tag that has a folder of texts (`texts.ts`). */
export type Locale = string

export const defaultLocale = 'nl'

/** The languages of the pages. The default one has addresses without a prefix (`locale-path.ts`). */
export const shippedLocales: readonly Locale[] = [defaultLocale, 'en']

/** Languages that have entry pages only (`entry-paths.ts`); for everything else English stands in for them. */
export const entryLocales: readonly Locale[] = ['uk', 'pl', 'ar', 'tr']
export const entryFallback: Locale = 'en'

export function isEntryLocale(locale: Locale): boolean {
  return entryLocales.includes(locale)
}

/** In which direction a language is written, for the `dir` of a part. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur)(?:-|$)/.test(locale) ? 'rtl' : 'ltr'
}

/** The built site holds a copy of this module, so what both share stands at the process and not in the module. */
const key = Symbol.for('stapwijzer.locale')
type Ambient = { source: () => Locale }
const ambient = (Reflect.get(globalThis, key) as Ambient | undefined) ?? { source: () => defaultLocale }
Reflect.set(globalThis, key, ambient)

export function currentLocale(): Locale {
  return ambient.source()
}

/** Says where the locale comes from from now on. */
export function takeLocaleFrom(source: () => Locale): void {
  ambient.source = source
}

/** The best of `known` for an `Accept-Language` header; null when none of them is asked for. */
export function preferred<Known extends string>(
  acceptLanguage: string | undefined,
  known: readonly Known[],
): Known | null {
  let best: { locale: Known; weight: number } | null = null
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const asked = tag.trim()
    const locale = known.find((one) => one === asked) ?? known.find((one) => one === asked.split('-')[0])
    if (!locale) continue
    const given = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    if (weight > 0 && (best === null || weight > best.weight)) best = { locale, weight }
  }
  return best?.locale ?? null
}
