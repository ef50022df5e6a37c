/**
 * What browsers load holds one language, and of it only the sentences that are said: in their bundles the folder of that
 * language stands in the place of the views that follow the locale (shared/text/rooms.ts).
 */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defaultLocale, shippedLocales } from '../../shared/text/locale.ts'

/** The ambient language (shared/text/locale.ts) of a bundle that has one. */
const ambient = '\0one-language'
const text = (file: string) => fileURLToPath(new URL(`../../shared/text/${file}`, import.meta.url))

export function oneLanguage(locale: string): Plugin {
  return {
    name: 'one-language',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    async resolveId(id, importer, options) {
      if (!id.endsWith('.ts')) return undefined
      const found = await this.resolve(id, importer, { ...options, skipSelf: true })
      if (!found?.id.startsWith(text(''))) return undefined
      if (found.id === text('locale.ts')) return { id: ambient, moduleSideEffects: false }
      const file = found.id === text('rooms.ts') ? text(`${locale}/index.ts`) : found.id
      // A room that says nothing on these pages is left out whole.
      return { id: file, moduleSideEffects: false }
    },
    load(id) {
      if (id !== ambient) return undefined
      const words = { defaultLocale, shippedLocales }
      return [
        ...Object.entries(words).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`),
        `export const currentLocale = () => ${JSON.stringify(locale)}`,
      ].join('\n')
    },
  }
}
