/** Reads the courses of a website: the pages of a sitemap, one page, or the pages in a folder. */
import { join } from 'node:path'
import { EncodingError } from '../decode.ts'
import { rejected } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { inOrder } from '../in-order.ts'
import { documentError } from '../xml/read.ts'
import { endsRun, Lost, type LostPage } from './lost.ts'
import { readPage, type Page } from './page.ts'
import { readSitemap, type SitemapEntry } from './sitemap.ts'
import { sniff } from './sniff.ts'

/** Pages that are asked for at the same time: kind to a school's website, and enough to hide its delay. */
const atOnce = 4
/** After so many pages in a row that cannot be reached the website is gone: the run ends, and nothing is written. */
const maxFailures = 50
const pageFile = /\.(?:x?html?|json|jsonld)(?:\.gz)?$/i

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const files = context.fetcher.list(context.from)
  if (files) yield* readPages(linksIn(files, context), context)
  else yield* readDocument(context)
}

async function* readDocument(context: ReadContext): AsyncGenerator<FeedEvent> {
  const opened = await context.fetcher.open(context.from, { accept: 'page' })
  const { kind, document } = await sniff(opened)
  if (kind === 'xml') {
    yield* readPages(readSitemap(document, context), context)
    return
  }
  const key = documentKey(document.url, context.from)
  if (kind === 'other') throw new FeedError('feed-wrong-type', `${key} is neither a page nor a sitemap.`)
  const json = kind === 'json'
  const page = await readPage(document, { key, json }, context).catch((error: unknown) => {
    throw documentError(error, key)
  })
  // JSON-LD that is the feed itself is no script among others: when it cannot be read, nothing can.
  const broken = json ? page.events.find(isBroken) : undefined
  if (broken) throw new FeedError('feed-malformed', broken.finding.message, broken.finding)
  yield* eventsOf(page, new Set(), new Lost())
}

function isBroken(event: FeedEvent): event is Extract<FeedEvent, { type: 'reject' }> {
  return event.type === 'reject' && event.finding.code.startsWith('json-')
}

async function* linksIn(files: AsyncIterable<string>, { from }: ReadContext): AsyncGenerator<SitemapEntry> {
  for await (const url of files)
    // Named within the folder, as if the feed were a document in it.
    if (pageFile.test(url)) yield { link: { url, key: documentKey(url, join(from, 'folder')) } }
}

async function* readPages(
  entries: AsyncIterable<SitemapEntry>,
  context: ReadContext,
): AsyncGenerator<FeedEvent> {
  const seen = { ids: new Set<string>(), documents: new Set<string>(), links: new Set<string>() }
  const lost = new Lost()
  let failures = 0
  const results = inOrder(entries, atOnce, async (entry): Promise<FeedEvent | Opened> => {
    if ('event' in entry) return entry.event
    const { url, key } = entry.link
    if (seen.links.has(url)) return readBefore(key)
    seen.links.add(url)
    if (seen.links.size > context.limits.maxPages) {
      const message = `The feed has more than ${context.limits.maxPages} pages.`
      throw new FeedError('feed-too-large', message, undefined, true)
    }
    return openPage(url, key, context)
  })
  for await (const result of results) {
    if ('type' in result) yield result
    else if ('failure' in result) {
      failures = lost.isAnswer(result.failure) ? 0 : failures + 1
      if (failures >= maxFailures) throw result.failure
      yield lost.event(result)
    } else {
      failures = 0
      if (seen.documents.has(result.url)) yield readBefore(result.page.key)
      else yield* eventsOf(result.page, seen.ids, lost)
      seen.documents.add(result.url)
    }
  }
}

type Opened = { page: Page; url: string } | LostPage

async function openPage(url: string, key: string, context: ReadContext): Promise<FeedEvent | Opened> {
  const { fetcher } = context
  try {
    const { kind, document } = await sniff(await fetcher.open(url, { accept: 'page' }))
    if (document.url !== url && fetcher.resolve(document.url, url) === null) return outside(key)
    // A picture or a sitemap among the pages holds no course, and is no error of the website.
    const bare = kind === 'other' || kind === 'xml'
    const page = bare
      ? { key, events: [] }
      : await readPage(document, { key, json: kind === 'json' }, context)
    return { page, url: document.url }
  } catch (error) {
    if (error instanceof EncodingError) return { page: undecodable(key, error), url }
    if (!(error instanceof FeedError) || endsRun(error)) throw error
    return error.reason === 'address-forbidden' ? outside(key) : { key, url, failure: error }
  }
}

function undecodable(key: string, { message }: EncodingError): Page {
  return { key, events: [{ type: 'reject', finding: rejected(key, '', 'encoding-invalid', message) }] }
}

/** What a page comes to. The same course on a further page is not another one, also when that page says less of it. */
function* eventsOf({ key, events }: Page, ids: Set<string>, lost: Lost): Generator<FeedEvent> {
  if (events.length === 0) {
    const message = 'The page describes no course.'
    yield { type: 'warning', finding: { key, path: '', code: 'not-a-course', message } }
  }
  for (const event of events) {
    if (event.type === 'reject') yield lost.courseOf(key, event)
    else if (ids.has(event.key)) {
      const message = 'The course stands on another page or place too; the first one counts.'
      yield { type: 'reject', finding: rejected(event.key, '', 'duplicate-id', message) }
    } else {
      // A course without a name is rejected; a further page may still name it.
      if (event.item.course['name'] !== undefined) ids.add(event.key)
      yield event
    }
  }
}

function outside(key: string): FeedEvent {
  const message = 'The page leads out of the feed.'
  return { type: 'reject', finding: rejected(key, '', 'resource-outside-feed', message) }
}

function readBefore(key: string): FeedEvent {
  const message = 'This page was read before in this run.'
  return { type: 'warning', finding: { key, path: '', code: 'resource-skipped', message } }
}
