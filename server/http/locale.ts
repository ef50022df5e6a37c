/**
 * The language of a request: every text that is said while it is answered follows it (shared/text/locale.ts). A page has the
 * language of its address and never another one; the API has no address per language and answers as `Accept-Language` asks.
 */
import { apiLocale } from '@stapwijzer/shared/text/api-words.ts'
import { defaultLocale, takeLocaleFrom, type Locale } from '@stapwijzer/shared/text/locale.ts'
import { localPath, readLocalPath } from '@stapwijzer/shared/text/locale-path.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AsyncLocalStorage } from 'node:async_hooks'

const locales = new AsyncLocalStorage<Locale>()

/** For Fastify's `rewriteUrl`: the routes are the same in every language, so they see the address without it. */
export function withoutLocale({ url = '/' }: { url?: string | undefined }): string {
  return readLocalPath(url).path
}

/** Answers each request in its language, and keeps who is sent on in it. */
export function answerInLocale(app: FastifyInstance): void {
  takeLocaleFrom(() => locales.getStore() ?? defaultLocale)
  app.addHook('onRequest', (request, _reply, done) => inLocale(localeOf(request), done))
  app.addHook('onSend', (request, reply, payload, done) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string' && !isOfApi(request)) {
      void reply.header('location', localPath(location, localeOf(request)))
    }
    done(null, payload)
  })
}

/** Does work in a language that is not the one of the request: a page of who was sent elsewhere and comes back. */
export function inLocale<T>(locale: Locale, work: () => T): T {
  return locales.run(locale, work)
}

export function localeOf(request: Pick<FastifyRequest, 'originalUrl' | 'headers'>): Locale {
  return isOfApi(request)
    ? apiLocale(request.headers['accept-language'])
    : readLocalPath(request.originalUrl).locale
}

function isOfApi({ originalUrl }: Pick<FastifyRequest, 'originalUrl'>): boolean {
  return /^\/v1(?:[/?#]|$)/i.test(originalUrl)
}
