/** The few pages of signing in, complete and without script. They look like the site but need nothing of it. */
import { readFileSync } from 'node:fs'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { frame, failure as failureTexts, signIn } from '@stapwijzer/shared/text/rooms.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { asProblem } from '../http/known-problem.ts'
import { countAs } from '../http/limits.ts'
import { logFailure, type Logger } from '../http/request-log.ts'

const stylePath = '/loket/inloggen.css'
const style = readFileSync(new URL('./page.css', import.meta.url))
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Text made safe for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Headers of every page of signing in; the policy is a page's and not that of data. */
export const pageHeaders = {
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  // Under no-referrer a browser sends `Origin: null` with a form, which is nobody's origin.
  'referrer-policy': 'same-origin',
} as const

/** `body` is HTML that begins with its `h1`; `title` is text. */
export function page(title: string, body: string): string {
  const link = (href: string, text: string) => `<li><a href="${localPath(href)}">${escapeHtml(text)}</a></li>`
  return `<!doctype html>
<html lang="${currentLocale()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(frame.pageTitle(title))}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="stylesheet" href="${stylePath}">
</head>
<body>
<a class="skip" href="#inhoud">${escapeHtml(frame.skipLink)}</a>
<header><a class="mark" href="${localPath('/')}"><img src="/icon.svg" alt="" width="32" height="32">${escapeHtml(frame.site)}</a>
<nav aria-label="${escapeHtml(frame.mainNavigation)}"><ul>
${link('/zoeken', frame.search)}
${link('/financiering', frame.whoPays)}
${link('/plan', frame.myPlan)}
${link('/advies', frame.help)}
</ul></nav></header>
<main id="inhoud" tabindex="-1">
${body}
</main>
<footer><ul>
${link('/over', frame.about)}
${link('/privacy', frame.privacy)}
${link('/toegankelijkheid', frame.accessibility)}
${link('/loket', frame.deskLogin)}
</ul></footer>
</body>
</html>
`
}

export function sendPage(reply: FastifyReply, status: number, title: string, body: string): FastifyReply {
  return reply.status(status).headers(pageHeaders).type('text/html; charset=utf-8').send(page(title, body))
}

/** A page that says what happened and the way on. */
export function sendMessage(
  reply: FastifyReply,
  status: number,
  message: { heading: string; text: string; rest: string },
  way: { href: string; text: string },
): FastifyReply {
  const body = `<h1>${escapeHtml(message.heading)}</h1>
<p>${escapeHtml(message.text)}</p>
${message.rest ? `<p>${escapeHtml(message.rest)}</p>` : ''}
<p><a class="button" href="${escapeHtml(localPath(way.href))}">${escapeHtml(way.text)}</a></p>`
  return sendPage(reply, status, message.heading, body)
}

/** Counts what is asked here like every page, and answers an error of the framework or of a hook with a page. */
export function beAPage(app: FastifyInstance, scope: FastifyInstance, log: Logger): void {
  scope.addHook('onRequest', countAs(app, 'default'))
  scope.setErrorHandler((error, request, reply) => {
    if (app.failurePage) return app.failurePage(error, request, reply)
    const { status, headers } = asProblem(error)
    if (status >= 500) logFailure(log, request, status, error)
    const { title, text } = failureTexts.failure(status)
    return sendMessage(
      reply.headers(headers),
      status,
      { heading: title, text, rest: '' },
      { href: '/loket', text: signIn.toDesk },
    )
  })
}

export function serveStyle(app: FastifyInstance): void {
  app.get(stylePath, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  )
}
