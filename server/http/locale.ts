/** The language of a request: every text that is said while it is answered follows it (shared/text/locale.ts). */
import { defaultLocale, preferred, takeLocaleFrom, type Locale } from '@stapwijzer/shared/text/locale.ts'
import { knownLocales } from '@stapwijzer/shared/text/texts.ts'
import type { FastifyInstance } from 'fastify'
import { AsyncLocalStorage } from 'node:async_hooks'

const locales = new AsyncLocalStorage<Locale>()

/** Answers each request in the language that it asks for, of those with texts. */
export function answerInLocale(app: FastifyInstance): void {
  takeLocaleFrom(() => locales.getStore() ?? defaultLocale)
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    locales.run(preferred(headers['accept-language'], knownLocales()) ?? defaultLocale, done)
  })
}
