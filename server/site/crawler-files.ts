/** The texts of robots.txt, sitemaps and security.txt. Pure. `origin` is the public address without a slash. */

import { defaultLocale, shippedLocales, type Locale } from '@stapwijzer/shared/text/locale.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'

export type SitemapPage = { path: string; changedAt?: Date }

/** Plans and the desk say "noindex" themselves; blocking them here would hide that. The API is no page. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /v1/\nDisallow: /demo-inloggen\n\nSitemap: ${origin}/sitemap.xml\n`
}

/** Each page in each language, and in each of them where the others are. */
export function sitemap(origin: string, pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : ''
    const addressIn = (locale: Locale) => escaped(origin + localPath(path, locale))
    const others = alternates
      .map(([tag, locale]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${addressIn(locale)}"/>`)
      .join('')
    return shippedLocales.map((locale) => `<url><loc>${addressIn(locale)}</loc>${changed}${others}</url>\n`)
  })
  return `${declaration}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
}

export function sitemapIndex(origin: string, parts: number): string {
  const maps = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${escaped(`${origin}/sitemap-${index + 1}.xml`)}</loc></sitemap>\n`,
  )
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${maps.join('')}</sitemapindex>\n`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const alternates: readonly (readonly [tag: string, Locale])[] = [
  ...shippedLocales.map((locale) => [locale, locale] as const),
  ['x-default', defaultLocale],
]
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const halfYearMs = 182 * 24 * 3600 * 1000

/** RFC 9116. The end date moves with the clock, so the file never lapses while the service runs. */
export function securityTxt(origin: string, contact: string, now: Date): string {
  const expires = new Date(now.getTime() + halfYearMs).toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
