/** A server, asked below one base address, that answers with JSON documents. */
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type Fetcher, type Limits, type ReadContext } from '../format.ts'
import { readJsonValue, type JsonElement } from './read.ts'

/** A document as it came: its text, and what it says. */
export type RawDocument = { raw: string; value: unknown }

export class JsonServer {
  readonly limits: Limits
  readonly fetcher: Fetcher
  readonly base: URL

  /** `name` of the kind of source is for the message of FeedError `address-forbidden`. */
  constructor({ from, fetcher, limits }: ReadContext, name: string) {
    if (!/^https?:\/\//i.test(from) || !URL.canParse(from))
      throw new FeedError('address-forbidden', `A source of ${name} needs an http or https base address.`)
    this.base = new URL(from)
    this.fetcher = fetcher
    this.limits = limits
  }

  /** Address of a path below the base. */
  address(path: string): URL {
    const address = new URL(this.base)
    address.pathname = address.pathname.replace(/\/+$/, '') + path
    return address
  }

  /** The document at a path below the base; null when the server does not have it. */
  async document(path: string): Promise<RawDocument | null> {
    const document = await this.fetcher.open(this.address(path).href, { accept: 'json', allowMissing: true })
    if (document.status !== 200) return null
    return readJsonValue(document, documentKey(document.url, document.url), this.limits)
  }

  /** The same as an element of the collection that it belongs to. */
  async element(path: string): Promise<{ element: JsonElement; url: string } | null> {
    const { url, status, ...body } = await this.fetcher.open(this.address(path).href, {
      accept: 'json',
      allowMissing: true,
    })
    if (status === 404 || status === 410) return null
    if (status !== 200) throw new FeedError('feed-unreachable', `The server answers with status ${status}.`)
    const document = await readJsonValue({ url, status, ...body }, documentKey(url, url), this.limits)
    return { element: { ...document, head: '', position: 0, tooLarge: false, member: null }, url }
  }
}
