/** Asks RIO LOD for pages and for the documents that belong to an item. */
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type Document, type ReadContext } from '../format.ts'
import { readJson, type JsonElement } from '../json/read.ts'
import { JsonServer } from '../json/server.ts'

/** The most that a page may hold. */
export const pageSize = 100

/** A page must fit in memory; this many characters is far beyond 100 items of the register. */
const maxPage = 64_000_000

export type RioPage = {
  url: string
  elements: JsonElement[]
  /** Link to the next page as it stands there; null when there is none. */
  next: string | null
}

export class RioClient extends JsonServer {
  constructor(context: ReadContext) {
    super(context, 'RIO')
  }

  /** Where a link of the document at `base` leads; null when that is outside the feed. Never from https to http. */
  follow(link: string, base: string): string | null {
    const target = this.fetcher.resolve(link, base)
    return target !== null && this.base.protocol === 'https:' ? target.replace(/^http:/, 'https:') : target
  }

  /**
   * One page of a collection; null when the server does not have it and `allowMissing` is set. `allowEmpty`: an object
   * without any member is a page without items.
   */
  async page(
    address: string,
    options: { allowMissing: boolean; allowEmpty: boolean },
  ): Promise<RioPage | null> {
    const { allowMissing, allowEmpty } = options
    const document = await this.fetcher.open(address, { accept: 'json', allowMissing })
    return document.status === 200 ? this.readPage(document, allowEmpty) : null
  }

  private async readPage(document: Document, allowEmpty: boolean): Promise<RioPage> {
    const key = documentKey(document.url, document.url)
    const elements: JsonElement[] = []
    let length = 0
    const reader = readJson(document, '_embedded', key, this.limits, { anyName: true })
    for (;;) {
      const next = await reader.next()
      if (next.done) return { url: document.url, elements, next: nextLink(next.value.value, key, allowEmpty) }
      elements.push(next.value)
      length += next.value.raw.length
      if (length > maxPage) throw new FeedError('feed-too-large', `The page ${key} is too large.`)
    }
  }
}

/** The link to the next page. A page is an object with its items in `_embedded`, or the items alone as an array. */
function nextLink(envelope: unknown, key: string, allowEmpty: boolean): string | null {
  if (Array.isArray(envelope)) return null
  const members = isObject(envelope) ? Object.keys(envelope) : null
  const isPage = members?.some((member) => ['_embedded', '_links', 'page'].includes(member))
  if (!isObject(envelope) || !(isPage || (allowEmpty && members?.length === 0)))
    throw new FeedError('feed-wrong-type', `${key} is no page of RIO (_embedded, _links).`)
  const links = envelope['_links']
  const next = isObject(links) ? links['next'] : undefined
  const href = isObject(next) ? next['href'] : next
  return typeof href === 'string' && href.trim() !== '' ? href.trim() : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
