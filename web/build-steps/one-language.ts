/**
 * What browsers load holds one language, and of it only the sentences that are said: in their bundles the folder of that
 * language stands in the place of the views that follow the locale (shared/text/rooms.ts).
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defaultLocale, entryFallback, entryLocales, shippedLocales } from '@stapwijzer/shared/text/locale.ts'

/** Stand-ins for modules that follow the ambient language, in a bundle that has one. */
const ambient = '\0one-language'
/** Of the default language: there an address is what it is. */
const bareAddresses = '\0bare-addresses'
/** Pages of a language with entry pages only are made on the server and have no script. */
const noEntry = '\0no-entry-texts'
const text = (file: string) => fileURLToPath(new URL(`../../shared/text/${file}`, import.meta.url))

export function oneLanguage(locale: string): Plugin {
  const inPlaceOf = new Map([
    [text('locale.ts'), ambient],
    [text('entry-texts.ts'), noEntry],
    [text('rooms.ts'), text(`${locale}/index.ts`)],
    ...(locale === defaultLocale ? [[text('locale-path.ts'), bareAddresses] as const] : []),
  ])
  const sources: Readonly<Record<string, readonly string[]>> = {
    [ambient]: [
      `export const defaultLocale = ${JSON.stringify(defaultLocale)}`,
      `export const shippedLocales = ${JSON.stringify(shippedLocales)}`,
      `export const entryLocales = ${JSON.stringify(entryLocales)}`,
      `export const entryFallback = ${JSON.stringify(entryFallback)}`,
      'export const isEntryLocale = (one) => entryLocales.includes(one)',
      "export const directionOf = (one) => (one === 'ar' ? 'rtl' : 'ltr')",
      `export const currentLocale = () => ${JSON.stringify(locale)}`,
    ],
    [noEntry]: ['export const entryTexts = () => undefined', 'export const ownTexts = () => undefined'],
    [bareAddresses]: [
      `export const readLocalPath = (path) => ({ locale: ${JSON.stringify(defaultLocale)}, path })`,
      // A page has no address in its own language but the bare one; the choice of languages names another one.
      "export const localPath = (path, locale = '') =>",
      `  locale === '' || locale === ${JSON.stringify(defaultLocale)}`,
      '    ? path',
      "    : '/' + locale + (/^[/](?=[?#]|$)/.test(path) ? path.slice(1) : path)",
    ],
  }
  return {
    name: 'one-language',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    async resolveId(id, importer, options) {
      if (!id.endsWith('.ts')) return undefined
      const found = await this.resolve(id, importer, { ...options, skipSelf: true })
      if (!found?.id.startsWith(text(''))) return undefined
      // A room that says nothing on these pages is left out whole.
      return { id: inPlaceOf.get(found.id) ?? found.id, moduleSideEffects: false }
    },
    load: (id) => sources[id]?.join('\n'),
  }
}
