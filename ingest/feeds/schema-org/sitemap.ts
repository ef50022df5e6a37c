/** Sitemaps and indexes of them: the addresses of pages, in order, each document once. */
import { EncodingError } from '../decode.ts'
import { shownId, rejected } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type Document, type FeedEvent, type ReadContext } from '../format.ts'
import { childText } from '../xml/element.ts'
import { documentError, readXml } from '../xml/read.ts'
import { XmlError } from '../xml/split.ts'
import { endsRun } from './lost.ts'
import { sniff } from './sniff.ts'

/** A page to read, by its address or path, and the name it has in the report. */
export type PageLink = { url: string; key: string }

/** What a sitemap comes to: links to pages, and what is wrong with its entries. */
export type SitemapEntry = { link: PageLink } | { event: FeedEvent }

/** The entries of the sitemap that the feed starts with. What is wrong with its XML ends the run. */
export async function* readSitemap(document: Document, context: ReadContext): AsyncGenerator<SitemapEntry> {
  const key = documentKey(document.url, context.from)
  const seen = new Set([document.url])
  const waiting: PageLink[] = []
  try {
    yield* entries(document, key, waiting, context)
  } catch (error) {
    throw documentError(error, key)
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    try {
      const further = await openFurther(next, seen, context)
      if (further) yield* entries(further, next.key, waiting, context)
      else yield { event: readBefore(next.key) }
    } catch (error) {
      yield { event: unreadable(next.key, error) }
    }
  }
}

/** Yields the pages of one sitemap; sitemaps that it names go to `further`. */
async function* entries(
  document: Document,
  key: string,
  further: PageLink[],
  context: ReadContext,
): AsyncGenerator<SitemapEntry> {
  const { maxDepth, maxItemBytes } = context.limits
  const wanted = (name: string, depth: number) => depth === 2 && (name === 'url' || name === 'sitemap')
  const found = readXml(document, { wanted, maxDepth, maxElement: maxItemBytes })
  for (;;) {
    const next = await found.next()
    if (next.done) {
      if (/^(?:urlset|sitemapindex)$/i.test(next.value.name)) return
      throw new FeedError('feed-wrong-type', `${key} is no sitemap.`)
    }
    const { name, element, position } = next.value
    const loc = element && childText(element, 'loc')
    const url = loc === null ? null : context.fetcher.resolve(loc, document.url)
    if (url === null) yield { event: notFollowed(loc, `${key}#${position}`, name === 'sitemap') }
    else {
      const link = { url: withoutFragment(url), key: documentKey(withoutFragment(url), context.from) }
      if (name === 'sitemap') further.push(link)
      else yield { link }
    }
  }
}

/** A sitemap that another one names; null when it was read before in this run. */
async function openFurther(
  { url, key }: PageLink,
  seen: Set<string>,
  { fetcher, limits }: ReadContext,
): Promise<Document | null> {
  if (seen.has(url)) return null
  seen.add(url)
  if (seen.size > limits.maxPages)
    throw new FeedError('feed-too-large', 'The feed has too many sitemaps.', undefined, true)
  const { kind, document } = await sniff(await fetcher.open(url, { accept: 'page' }))
  if (document.url !== url && seen.has(document.url)) return null
  seen.add(document.url)
  if (fetcher.resolve(document.url, url) === null)
    throw new FeedError('address-forbidden', `${key} leads out of the feed.`)
  if (kind !== 'xml') throw new FeedError('feed-wrong-type', `${key} is no sitemap.`)
  return document
}

function readBefore(key: string): FeedEvent {
  const message = 'This sitemap was read before in this run.'
  return { type: 'warning', finding: { key, path: 'sitemap', code: 'resource-skipped', message } }
}

/** Nobody knows which pages a sitemap names that cannot be read, so none of their courses may go. */
function unreadable(key: string, error: unknown): FeedEvent {
  if (error instanceof FeedError && !endsRun(error)) {
    const code =
      error.reason === 'feed-wrong-type'
        ? 'resource-wrong-type'
        : error.reason === 'address-forbidden'
          ? 'resource-outside-feed'
          : 'resource-unreachable'
    return { type: 'reject', finding: rejected(key, 'sitemap', code, error.message), incomplete: true }
  }
  if (!(error instanceof XmlError || error instanceof EncodingError)) throw error
  const code = error instanceof XmlError ? error.code : 'encoding-invalid'
  return { type: 'reject', finding: rejected(key, 'sitemap', code, error.message), incomplete: true }
}

/** An entry that leads nowhere, or out of the feed: then nothing is requested. */
function notFollowed(loc: string | null, place: string, incomplete: boolean): FeedEvent {
  const finding =
    loc === null
      ? rejected(place, 'loc', 'resource-unreachable', 'The entry names no address.')
      : rejected(shownId(loc), 'loc', 'resource-outside-feed', 'The address lies outside the feed.')
  return { type: 'reject', finding, incomplete }
}

/** A page is one document, whatever part of it an address points to. */
function withoutFragment(url: string): string {
  return /^https?:/i.test(url) ? url.replace(/#.*$/, '') : url
}
