/** The texts of robots.txt, sitemaps and security.txt. Pure. `origin` is the public address without a slash. */

import { choicePath, localesOf } from '@stapwijzer/shared/text/language-choice.ts'
import { defaultLocale, shippedLocales, type Locale } from '@stapwijzer/shared/text/locale.ts'

export type SitemapPage = { path: string; changedAt?: Date }

/** Plans and the desk say "noindex" themselves; blocking them here would hide that. The API is no page. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /v1/\nDisallow: /demo-inloggen\n\nSitemap: ${origin}/sitemap.xml\n`
}

/** Each page in each language, and in each of them where the others are. */
export function sitemap(origin: string, pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : ''
    const addressIn = (locale: Locale) => escaped(origin + choicePath(path, locale))
    // A course in an entry language is found by its page in Dutch: its own words are those of the feed in each of them.
    const locales = path.startsWith('/opleiding/') ? shippedLocales : localesOf(path)
    const tags = [...locales.map((one) => [one, one] as const), ['x-default', defaultLocale] as const]
    const others = tags
      .map(([tag, locale]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${addressIn(locale)}"/>`)
      .join('')
    return locales.map((locale) => `<url><loc>${addressIn(locale)}</loc>${changed}${others}</url>\n`)
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
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const halfYearMs = 182 * 24 * 3600 * 1000

/** What the site has for programs that read it for a person, in the form of llmstxt.org. In English, as the API is. */
export function llmsTxt(origin: string): string {
  return `# Stapwijzer

> Courses for adults in one Dutch region, with their prices, starts and sources; the rules of who pays, dated and with their sources; and free help at a regional desk. The pages are in Dutch, and in English below /en; the way in also in Ukrainian, Polish, Arabic and Turkish below /uk, /pl, /ar and /tr; courses keep the language of their provider.

Prices, starts and rules change: name the date that a page or an answer gives, and link to it. What is unknown is null in the API; do not fill it in. Whether somebody gets money is decided by who gives it, not by this site.

## Pages
- [Courses](${origin}/zoeken): search by words, place, price, level, start and more, all in the address
- [Who pays](${origin}/financiering): the schemes, and the questions that decide which of them fit
- [A direction](${origin}/richting): occupations that fit what somebody does, likes and needs
- [Help](${origin}/advies): the desks of the region, free of charge
- [About](${origin}/over): who runs this site, where the courses come from, what it costs

## Data
- [OpenAPI](${origin}/v1/openapi.json): everything the pages show, without an account
- [Sitemap](${origin}/sitemap.xml): every course, scheme and occupation
`
}

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
