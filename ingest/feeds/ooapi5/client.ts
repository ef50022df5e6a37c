/** Asks an OOAPI v5 server for pages and single objects. */
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type Document, type Fetcher, type Limits, type ReadContext } from '../format.ts'
import { readJson, readJsonValue, type JsonElement } from '../json/read.ts'

/** The page sizes that version 5 knows, largest first; a server that refuses one is asked for the next. */
const pageSizes = [250, 100, 50, 20, 10] as const

/** A page must fit in memory; this many characters of items is far beyond 250 items of any real catalogue. */
const maxPage = 256_000_000

export type PageAnswer = {
  url: string
  elements: JsonElement[]
  hasNextPage: boolean
  /** Items a whole page has: as the answer says, else as asked. */
  pageSize: number
  totalPages: number | null
}

export class Ooapi5Client {
  readonly limits: Limits
  private readonly fetcher: Fetcher
  private readonly base: URL
  private size = 0

  constructor({ from, fetcher, limits }: ReadContext) {
    if (!/^https?:\/\//i.test(from) || !URL.canParse(from))
      throw new FeedError('address-forbidden', 'An OOAPI source needs an http or https base address.')
    this.base = new URL(from)
    this.fetcher = fetcher
    this.limits = limits
  }

  /** One page; null when the server does not have the collection and `allowMissing` is set. */
  async page(path: string, number: number, allowMissing: boolean): Promise<PageAnswer | null> {
    const document = await this.openPage(path, number, allowMissing)
    if (document.status !== 200) return null
    const elements: JsonElement[] = []
    let length = 0
    const reader = readJson(document, 'items', documentKey(document.url, document.url), this.limits)
    for (;;) {
      const next = await reader.next()
      if (next.done) return this.answer(document.url, elements, next.value.value)
      elements.push(next.value)
      length += next.value.raw.length
      if (length > maxPage) throw new FeedError('feed-too-large', `A page of ${path} is too large.`)
    }
  }

  /** One object by its address; null when the server does not have it. */
  async object(path: string): Promise<unknown> {
    const document = await this.fetcher.open(this.address(path).href, { accept: 'json', allowMissing: true })
    if (document.status !== 200) return null
    return (await readJsonValue(document, documentKey(document.url, document.url), this.limits)).value
  }

  private async openPage(path: string, number: number, allowMissing: boolean): Promise<Document> {
    for (;;) {
      const size = pageSizes[this.size] ?? 10
      const address = this.address(path)
      address.searchParams.set('pageSize', String(size))
      address.searchParams.set('pageNumber', String(number))
      try {
        return await this.fetcher.open(address.href, { accept: 'json', allowMissing })
      } catch (error) {
        const refused = error instanceof FeedError && error.status === 400
        // Only the first page of a collection can settle the size: later numbers count in pages of that size.
        if (!refused || number > 1 || this.size >= pageSizes.length - 1) throw error
        this.size++
      }
    }
  }

  private address(path: string): URL {
    const address = new URL(this.base)
    address.pathname = address.pathname.replace(/\/+$/, '') + path
    return address
  }

  private answer(url: string, elements: JsonElement[], envelope: unknown): PageAnswer {
    const members =
      typeof envelope === 'object' && envelope !== null ? (envelope as Record<string, unknown>) : {}
    const { items, hasNextPage, pageSize, totalPages } = members
    const more = hasNextPage === 'true' ? true : hasNextPage === 'false' ? false : hasNextPage
    if (!Array.isArray(items) || typeof more !== 'boolean')
      throw new FeedError(
        'feed-wrong-type',
        `${documentKey(url, url)} is no page of OOAPI version 5 (items, hasNextPage).`,
      )
    return {
      url,
      elements,
      hasNextPage: more,
      pageSize: isCount(pageSize) && pageSize > 0 ? pageSize : (pageSizes[this.size] ?? 10),
      totalPages: isCount(totalPages) ? totalPages : null,
    }
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
