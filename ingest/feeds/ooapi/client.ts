/** Asks an OOAPI server for pages and single objects. */
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type Document, type ReadContext } from '../format.ts'
import { readJson, type JsonElement } from '../json/read.ts'
import { JsonServer } from '../json/server.ts'

/** The page sizes that the specification knows, largest first; a server that refuses one is asked for the next. */
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
  /** The size that was asked for: later pages of the collection must be asked in the same. */
  asked: number
}

export class OoapiClient extends JsonServer {
  /** The size that first pages are asked in: the largest that this server has not refused. */
  private size: number = pageSizes[0]

  constructor(context: ReadContext) {
    super(context, 'OOAPI')
  }

  /** The first page of a collection; null when the server does not have it and `allowMissing` is set. */
  async firstPage(path: string, allowMissing: boolean): Promise<PageAnswer | null> {
    for (let size = this.size; ;) {
      try {
        return await this.page(path, 1, size, allowMissing)
      } catch (error) {
        const smaller = pageSizes.find((one) => one < size)
        if (!(error instanceof FeedError) || error.status !== 400 || smaller === undefined) throw error
        size = smaller
        this.size = Math.min(this.size, size)
      }
    }
  }

  /** One page, counted in pages of `size`; null when the server does not have it and `allowMissing` is set. */
  async page(path: string, number: number, size: number, allowMissing: boolean): Promise<PageAnswer | null> {
    const document = await this.openPage(path, number, size, allowMissing)
    if (document.status !== 200) return null
    const elements: JsonElement[] = []
    let length = 0
    const reader = readJson(document, 'items', documentKey(document.url, document.url), this.limits)
    for (;;) {
      const next = await reader.next()
      if (next.done) return pageAnswer(document.url, elements, next.value.value, size)
      elements.push(next.value)
      length += next.value.raw.length
      if (length > maxPage) throw new FeedError('feed-too-large', `A page of ${path} is too large.`)
    }
  }

  /** One object by its address; null when the server does not have it, or says that no id can look like this. */
  async object(path: string): Promise<unknown> {
    try {
      return (await this.document(path))?.value ?? null
    } catch (error) {
      if (error instanceof FeedError && (error.status === 400 || error.status === 422)) return null
      throw error
    }
  }

  private openPage(path: string, number: number, size: number, allowMissing: boolean): Promise<Document> {
    const address = this.address(path)
    address.searchParams.set('pageSize', String(size))
    address.searchParams.set('pageNumber', String(number))
    return this.fetcher.open(address.href, { accept: 'json', allowMissing })
  }
}

function pageAnswer(url: string, elements: JsonElement[], envelope: unknown, asked: number): PageAnswer {
  const members =
    typeof envelope === 'object' && envelope !== null ? (envelope as Record<string, unknown>) : {}
  const { items, hasNextPage, pageSize, totalPages } = members
  const more = hasNextPage === 'true' ? true : hasNextPage === 'false' ? false : hasNextPage
  if (!Array.isArray(items) || typeof more !== 'boolean')
    throw new FeedError(
      'feed-wrong-type',
      `${documentKey(url, url)} is no page of OOAPI version 5 or 6 (items, hasNextPage).`,
    )
  return {
    url,
    elements,
    hasNextPage: more,
    pageSize: isCount(pageSize) && pageSize > 0 ? pageSize : asked,
    totalPages: isCount(totalPages) ? totalPages : null,
    asked,
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
