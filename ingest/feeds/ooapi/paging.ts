/**
 * Walks the pages of a collection: as long as `hasNextPage` or the content says that more follows, until a page is empty
 * or came before. Servers that disagree with themselves, or repeat a page for ever, are part of daily life.
 */
import { FeedError } from '../format.ts'
import type { JsonElement } from '../json/read.ts'
import { fingerprint, isRefusal, pagingInconsistent, pagingLoop, type PagingWarning } from '../paging.ts'
import type { OoapiClient, PageAnswer } from './client.ts'

export type PageEvent =
  | { type: 'page'; url: string; elements: JsonElement[] }
  /** The collection answers 404. */
  | { type: 'missing' }
  | PagingWarning

/** `path` is the collection below the base address, e.g. `/courses`; it is the key of what is found about paging. */
export async function* readPages(
  client: OoapiClient,
  path: string,
  options: { allowMissing: boolean },
): AsyncGenerator<PageEvent> {
  const seen = new Set<string>()
  let warned = false
  let promised = true
  let counted = false
  let size = 0
  for (let number = 1; ; number++) {
    if (number > client.limits.maxPages)
      throw new FeedError('feed-too-large', `${path} has more than ${client.limits.maxPages} pages.`)
    const page: PageAnswer | null =
      number === 1
        ? await client.firstPage(path, options.allowMissing)
        : await laterPage(client, path, number, size, promised)
    if (page === null) {
      if (number === 1) yield { type: 'missing' }
      return
    }
    size = page.asked
    const mark = fingerprint(page.elements)
    if (page.elements.length > 0 && seen.has(mark)) {
      // A whole page of which the server says that it is the last needs no other after it to be complete.
      if (promised || counted) yield pagingLoop(path, number)
      return
    }
    seen.add(mark)
    // A whole last page with a matching page count was asked past in vain, unless something came after it.
    if (!promised && page.elements.length > 0 && !warned) {
      warned = true
      yield pagingInconsistent(path, 'hasNextPage', number - 1)
    }
    if (page.elements.length > 0) yield { type: 'page', url: page.url, elements: page.elements }
    const more = moreByContent(page, number)
    const silent = !page.hasNextPage && page.totalPages === number
    if (page.hasNextPage !== more && !silent && !warned) {
      warned = true
      yield pagingInconsistent(path, 'hasNextPage', number)
    }
    if (page.elements.length === 0 || (!page.hasNextPage && !more)) return
    promised = page.hasNextPage
    counted = page.totalPages !== null && page.totalPages > number
  }
}

/** A page that nobody promised may be refused: then the one before was the last. */
async function laterPage(
  client: OoapiClient,
  path: string,
  number: number,
  size: number,
  promised: boolean,
): Promise<PageAnswer | null> {
  try {
    return await client.page(path, number, size, !promised)
  } catch (error) {
    if (!promised && isRefusal(error)) return null
    throw error
  }
}

function moreByContent({ elements, pageSize, totalPages }: PageAnswer, number: number): boolean {
  return elements.length >= pageSize || (totalPages !== null && totalPages > number)
}
