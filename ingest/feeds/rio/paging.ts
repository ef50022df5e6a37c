/**
 * Walks the pages of a RIO collection over their `next` links, until a page is empty or came before. A collection that is
 * numbered is asked past a full page without such a link too: a register that is cut short would look complete.
 */
import { rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type FeedEvent } from '../format.ts'
import type { JsonElement } from '../json/read.ts'
import { fingerprint, isRefusal, pagingInconsistent, pagingLoop } from '../paging.ts'
import { pageSize, type RioClient, type RioPage } from './client.ts'

export type PageEvent =
  | { type: 'page'; url: string; elements: JsonElement[] }
  | Exclude<FeedEvent, { type: 'item' }>

/** `path` is the collection below the base address; it is the key of what is found about paging. */
export async function* readPages(
  client: RioClient,
  path: string,
  { numbered, allowMissing }: { numbered: boolean; allowMissing: boolean },
): AsyncGenerator<PageEvent> {
  const seen = new Set<string>()
  let address = pageAddress(client, path, numbered ? 0 : null)
  let promised = true
  let warned = false
  for (let number = 0; ; number++) {
    if (number >= client.limits.maxPages)
      throw new FeedError('feed-too-large', `${path} has more than ${client.limits.maxPages} pages.`)
    const first = number === 0
    const options = { allowMissing: first ? allowMissing : !promised, allowEmpty: !first || !numbered }
    const page = await openPage(client, address, options, promised)
    if (page === null) return
    const { url, elements } = page
    const mark = fingerprint(elements)
    if (elements.length > 0 && seen.has(mark)) {
      if (promised) yield pagingLoop(path, number)
      return
    }
    seen.add(mark)
    const disagree = elements.length === 0 ? page.next !== null : !promised
    if (disagree && !warned) {
      warned = true
      yield pagingInconsistent(path, '_links.next', elements.length === 0 ? number : number - 1)
    }
    if (elements.length === 0) return
    yield { type: 'page', url, elements }
    promised = page.next !== null
    if (page.next !== null) {
      const next = client.follow(page.next, url)
      if (next === null) {
        yield outside(page.next)
        return
      }
      address = next
    } else if (numbered && elements.length >= pageSize) address = pageAddress(client, path, number + 1)
    else return
  }
}

function pageAddress(client: RioClient, path: string, number: number | null): string {
  const address = client.address(path)
  if (number !== null) {
    address.searchParams.set('page', String(number))
    address.searchParams.set('pageSize', String(pageSize))
  }
  return address.href
}

/** A page that nobody promised may be refused: then the one before was the last. */
async function openPage(
  client: RioClient,
  address: string,
  options: { allowMissing: boolean; allowEmpty: boolean },
  promised: boolean,
): Promise<RioPage | null> {
  try {
    return await client.page(address, options)
  } catch (error) {
    if (!promised && isRefusal(error)) return null
    throw error
  }
}

/** A next page that may not be asked for: what follows is unknown, so nothing is withdrawn. */
function outside(link: string): PageEvent {
  const key = shownId(documentKey(link, link))
  const message = 'The next page lies outside the feed; reading stops here and nothing is withdrawn.'
  const finding = rejected(key, '_links.next', 'resource-outside-feed', message)
  return { type: 'reject', finding, incomplete: true }
}
