/**
 * Mounts the demonstration provider below `/demo-inloggen` of the product's own port. For this computer only: a
 * request from elsewhere, or through a proxy, finds nothing here.
 */
import { defaultLocale, shippedLocales } from '@stapwijzer/shared/text/locale.ts'
import { signIn as signInTexts } from '@stapwijzer/shared/text/rooms.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import inject from 'light-my-request'
import type { Deps } from '../../deps.ts'
import { askInside } from '../../http/inside.ts'
import { inLocale } from '../../http/locale.ts'
import { isLoopbackHost } from '../../http/loopback.ts'
import { isCrossSite } from '../../site/cross-site.ts'
import { readSessionCookie } from '../cookie.ts'
import { beAPage, escapeHtml, page, pageHeaders, sendMessage, sendPage } from '../page.ts'
import type { ProviderSettings } from '../provider.ts'
import { findAccount, subjectOf } from './accounts.ts'
import { loginPage } from './login-page.ts'
import { CookieJars } from './cookie-jars.ts'
import { demoAcr, demoPath } from './address.ts'
import type { DemoProvider } from './provider.ts'

const loopback = /^(127\.|::1$|::ffff:127\.)/
/** What proxies add. Some add nothing; those are known by the name that was asked for. */
const ofProxies = /^(x-forwarded-.*|x-real-ip|forwarded|via)$/

function isDirect({ raw: { headers, socket } }: FastifyRequest): boolean {
  return (
    loopback.test(socket.remoteAddress ?? '') &&
    isLoopbackHost(headers.host) &&
    !Object.keys(headers).some((name) => ofProxies.test(name))
  )
}

/** Loaded and made at the first use: it costs 40 MB, and the public address must be known by then. */
export function registerDemoProvider(
  app: FastifyInstance,
  deps: Deps,
  returnedPath: string,
): () => Promise<DemoProvider> {
  let made: Promise<DemoProvider> | undefined
  const jars = new CookieJars()
  const attempts = new WeakMap<FastifyRequest, string | undefined>()
  const make = async () => {
    const { createDemoProvider } = await import('./provider.ts')
    return createDemoProvider({
      publicUrl: deps.config.PUBLIC_URL,
      redirectUri: `${deps.config.PUBLIC_URL}${returnedPath}`,
      roleClaim: deps.config.OIDC_ROLE_CLAIM,
      errorPage: () =>
        page(
          signInTexts.demo.failedHeading,
          `<h1>${escapeHtml(signInTexts.demo.failedHeading)}</h1>
<p>${escapeHtml(signInTexts.demo.failed)}</p>
<p><a class="button" href="/loket">${escapeHtml(signInTexts.toDesk)}</a></p>`,
        ),
    })
  }
  const demo = () => (made ??= make())
  app.register(async (scope) => {
    beAPage(app, scope, deps.log)
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 16_384 }, (_request, body, done) =>
      done(null, body),
    )
    scope.addHook('onRequest', async (request, reply) => {
      if (!isDirect(request)) {
        return sendMessage(reply, 404, signInTexts.demo.elsewhere, {
          href: '/loket',
          text: signInTexts.toDesk,
        })
      }
      speakPublicly(request, deps.config.PUBLIC_URL)
      const signIn = readSessionCookie(request.raw.headers.cookie)
      attempts.set(request, signIn)
      request.raw.headers.cookie = jars.header(signIn)
    })
    // Whoever is asked to sign in is asked in the language they came from; the addresses here have none of their own.
    const asked = async (
      request: FastifyRequest,
      reply: FastifyReply,
      answer: (found: DemoProvider) => Promise<FastifyReply>,
    ) => {
      const found = await demo()
      const attempt = await found.provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)
      const locale = shippedLocales.find((one) => one === attempt?.params.ui_locales) ?? defaultLocale
      return inLocale(locale, () => answer(found))
    }
    scope.get(`${demoPath}/inloggen/:uid`, (request, reply) =>
      asked(request, reply, (found) => showForm(found, request, reply, '', false)),
    )
    scope.post(`${demoPath}/inloggen/:uid`, (request, reply) =>
      asked(request, reply, (found) => tryLogin(found, deps, request, reply)),
    )
    scope.all(`${demoPath}/*`, async (request, reply) =>
      passOn(await demo(), request, reply, (cookies) => jars.keep(attempts.get(request), cookies)),
    )
  })
  return demo
}

/** The product's own requests count for nobody. */
const inside = { client: 'sign-in', traceId: '0'.repeat(31) + '1' }

/** How the product itself reaches the provider: inside this process, never over a socket. */
export function demoClient(
  app: FastifyInstance,
  { issuer, clientId, clientKey }: DemoProvider,
): Pick<ProviderSettings, 'issuer' | 'clientId' | 'clientKey' | 'send'> {
  return {
    issuer,
    clientId,
    clientKey,
    send: async (address, options) => {
      const { pathname, search } = new URL(address)
      const answer = await askInside(app, inside, {
        method: options.method,
        url: pathname + search,
        headers: options.headers,
        payload: options.body ? String(options.body as string | URLSearchParams) : undefined,
      })
      return new Response(answer.body || null, {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
      })
    },
  }
}

/** The provider makes its links from these headers; they are set from the public address, never taken from outside. */
function speakPublicly(request: FastifyRequest, publicUrl: string): void {
  const { host, protocol } = new URL(publicUrl)
  request.raw.headers.host = host
  request.raw.headers['x-forwarded-host'] = host
  request.raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
}

/** Nor does it open itself to pages of other origins: only the product asks it, from inside. */
const notPassedOn = [
  'access-control-allow-origin',
  'access-control-expose-headers',
  'connection',
  'content-length',
  'date',
  'set-cookie',
  'transfer-encoding',
]

/** Gives the request to the provider and its answer to Fastify, so that all our headers are on it. */
async function passOn(
  { provider }: DemoProvider,
  request: FastifyRequest,
  reply: FastifyReply,
  keepCookies: (headers: string[]) => void,
): Promise<FastifyReply> {
  const handle = provider.callback()
  const answer = await inject(
    (raw, response) => {
      // The provider finds the folder it is mounted in from these two.
      Object.assign(raw, { originalUrl: raw.url, url: raw.url!.slice(demoPath.length) || '/' })
      void handle(raw, response)
    },
    {
      method: request.method as 'GET',
      url: request.raw.url!,
      headers: request.raw.headers as Record<string, string>,
      payload: request.body instanceof Buffer ? request.body : undefined,
    },
  )
  keepCookies([answer.headers['set-cookie'] ?? []].flat())
  const html = String(answer.headers['content-type'] ?? '').startsWith('text/html')
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !notPassedOn.includes(name)) void reply.header(name, value)
  }
  return reply
    .status(answer.statusCode)
    .headers(html ? pageHeaders : {})
    .send(answer.rawPayload)
}

async function showForm(
  { provider }: DemoProvider,
  request: FastifyRequest,
  reply: FastifyReply,
  user: string,
  wrong: boolean,
): Promise<FastifyReply> {
  const { uid } = request.params as { uid: string }
  const attempt = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)
  if (attempt?.uid !== uid) return tooLate(reply)
  const { title, body } = loginPage({ action: `${demoPath}/inloggen/${attempt.uid}`, user, wrong })
  return sendPage(reply, wrong ? 400 : 200, title, body)
}

async function tryLogin(
  demo: DemoProvider,
  { config }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const ours = { publicUrl: config.PUBLIC_URL, production: config.production }
  if (isCrossSite(request.method, { ...request.headers, cookie: undefined }, ours)) return tooLate(reply)
  const form = new URLSearchParams(request.body instanceof Buffer ? request.body.toString() : '')
  const user = form.get('gebruiker') ?? ''
  const account = findAccount(user, form.get('wachtwoord') ?? '')
  if (!account) return showForm(demo, request, reply, user.slice(0, 100), true)
  const result = { login: { accountId: subjectOf(account), acr: demoAcr, amr: ['pwd'], remember: false } }
  const next = await demo.provider.interactionResult(request.raw, reply.raw, result).catch(() => undefined)
  return next ? reply.headers(pageHeaders).redirect(next, 303) : tooLate(reply)
}

function tooLate(reply: FastifyReply): FastifyReply {
  const message = { heading: signInTexts.demo.expiredHeading, text: signInTexts.demo.expired, rest: '' }
  return sendMessage(reply, 400, message, { href: '/loket', text: signInTexts.toDesk })
}
