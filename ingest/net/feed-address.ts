/** The addresses that feeds name, as text: read, judged by their form and shown. Which are public is in shared/net. */
import { FeedError } from '../feeds/format.ts'

/** Whether the text names a scheme (`http:`, `file:`, `gopher:`), so that it is an address and no path. */
export function hasScheme(from: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(from)
}

/**
 * Reads an `http(s)` address. The URL parser turns odd spellings (`0x7f000001`, `127.1`, `[::ffff:10.0.0.1]`) into
 * their plain form. Throws FeedError `address-forbidden` for any other scheme and for credentials in the address.
 */
export function parseAddress(text: string, base?: string): URL {
  if (!URL.canParse(text, base)) throw new FeedError('address-forbidden', 'The address is not a valid URL.')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FeedError('address-forbidden', `Addresses with ${url.protocol} are not allowed.`)
  }
  if (url.username || url.password) {
    throw new FeedError(
      'address-forbidden',
      'The address holds a user name or password; name a secret instead.',
    )
  }
  url.hash = ''
  return url
}

/** The address without its query, which may hold a key: for messages. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`
}
